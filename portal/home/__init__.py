"""The hall: front page, search, documents and clauses, service items with their guides."""
