"""The verbs of document 82 that write: effects of a case's moves, and what forestry offices do at their desk."""
