"""Pages of projects: they ask who and where, translate HTTP and decide nothing."""
