"""The verbs that write: every page, the API, bulk actions, jobs and commands enter here."""
