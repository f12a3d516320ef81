"""One machinery for all registers of document 82: described once each, listed, entered, changed, checked, removed."""
