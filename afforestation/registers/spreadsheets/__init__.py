"""Registers by sheets: columns made of a register's own description, rows by its own actions."""
