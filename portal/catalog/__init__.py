"""What may be applied for: service items declared by policies, with their guides."""
