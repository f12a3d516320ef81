"""Pages of the hall: they show what the rooms below hold and change nothing."""
