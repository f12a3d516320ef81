"""The REST kit: keys, errors, pages of results; the rooms bring their own resources."""
