"""The verbs that write in this room: each one transaction, with its permission, refusals and journal entry."""
