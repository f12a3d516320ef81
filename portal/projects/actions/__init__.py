"""What may be done to a project. Each module holds a few verbs; all enter by `moving.lock` and end in one note."""
