"""The kernel: rooms that carry out any policy document and know none by name."""
