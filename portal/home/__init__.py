"""The front page, search, and the public pages of documents and clauses."""
