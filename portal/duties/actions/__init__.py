"""Verbs on duties: each locks the duty, asks who may, and leaves a line of history and of the journal."""
