"""Pages of the registers for the staff: one set of views for all of them, the register stands in the address."""
