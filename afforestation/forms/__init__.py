"""Forms of document 82: what applicants fill in, and what forestry offices open for them."""
