"""The pages of the staff under /desk/: worklists, cases, verbs, bulk, export, objections, ratings."""
