"""What the rules of document 82 say of real applications, and what only the database knows of them."""
