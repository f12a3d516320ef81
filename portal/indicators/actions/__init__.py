"""The verbs that write: entry, review, periods, urging, targets, release."""
