"""Reading sheets that strangers made: looked into before anything opens them, then row by row."""
