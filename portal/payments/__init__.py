"""Payment orders: ordered by one person, released by another, settled or recovered."""
