"""What counties report and what is counted from records: indicators, targets, reports, roll-ups."""
