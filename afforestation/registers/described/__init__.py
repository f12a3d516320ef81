"""Each register as described, one module per subject of the document."""
