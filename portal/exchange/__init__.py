"""Spreadsheets out and in: columns described once, written in constant memory, read with every cell checked."""
