"""Stored files: checked by content, kept under random names, served only to those who may."""
