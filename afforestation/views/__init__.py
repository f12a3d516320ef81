"""Pages of document 82: they ask who and where, translate HTTP and decide nothing."""
