"""What tests ask of the journal."""

import json

from portal.journal.models import JournalEntry


def actions():
    return list(JournalEntry.objects.order_by("id").values_list("action", flat=True))


def last_payload(action):
    return json.loads(JournalEntry.objects.filter(action=action).latest("id").payload)


def everything():
    return "".join(f"{entry.actor}{entry.subject}{entry.payload}" for entry in JournalEntry.objects.all())
