"""Benchmarks: ratios in one run against the health view through the same stack. `make bench`; never part of tests."""
