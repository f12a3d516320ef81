"""Counters moved by the same transaction that moves the thing they count."""
