"""Forms of accounts, organisations and officials. They read and check shape; actions decide."""
