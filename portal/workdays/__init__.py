"""Which days are working days, and what follows for deadlines and lamps."""
