"""Pages of accounts, organisations, posts and officials. They translate HTTP and decide nothing."""
