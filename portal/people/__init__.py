"""Who: accounts, persons, organisations, offices, posts, and who sees and may do what."""
