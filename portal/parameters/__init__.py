"""Dated figures of clauses, and the evaluation of rules with the figures of a day."""
