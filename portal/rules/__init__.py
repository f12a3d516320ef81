"""The cellar: what a rule is, how it answers and what it cites. Pure Python, no Django, no clock, no database."""
