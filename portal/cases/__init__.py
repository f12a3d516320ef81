"""A case from filing to closing: states, clock, stages, opinions, decision, rating."""
