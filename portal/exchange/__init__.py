"""Spreadsheets out (and, later, in): columns described once, written in constant memory."""
