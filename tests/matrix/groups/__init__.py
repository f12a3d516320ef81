"""Every address of the portal, grouped by who gets which answer; the answers stand in `tests.matrix.table`."""
