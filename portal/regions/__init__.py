"""Where: regions with validity dates, their successors, and scope by region."""
