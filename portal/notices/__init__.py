"""What is published and what anybody objects to."""
