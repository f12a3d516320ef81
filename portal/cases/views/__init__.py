"""Pages around a case: those of applicants and of the counter. They translate HTTP and decide nothing."""
