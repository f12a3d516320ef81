"""Accounts, the persons and organisations behind them, offices and posts, and what was declared or granted."""

from portal.people.models.accounts import Consent, User
from portal.people.models.dated import Dated, DatedQuerySet
from portal.people.models.exceptions import Interest, ObjectGrant
from portal.people.models.identities import Agency, CitizenIdentity, Organisation
from portal.people.models.offices import Office, Post

__all__ = [
    "Agency",
    "CitizenIdentity",
    "Consent",
    "Dated",
    "DatedQuerySet",
    "Interest",
    "ObjectGrant",
    "Office",
    "Organisation",
    "Post",
    "User",
]
