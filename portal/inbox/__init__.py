"""Messages to people and the jobs that deliver them."""
