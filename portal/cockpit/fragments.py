"""Drawn dashboards kept until the roll-ups of their policy move: the key carries the stamp that the move raises.

So nothing has to be thrown away by hand, and a page is true the moment a report is endorsed.
"""

import hashlib
from collections.abc import Callable

from django.core.cache import caches
from django.db import connection

KEPT_SECONDS = 24 * 3600


def stamp_of(policy_app: str) -> int:
    """How often the roll-ups of a policy have moved. One statement."""
    with connection.cursor() as cursor:  # written out, for it is asked on every opening
        cursor.execute("SELECT number FROM indicators_stamp WHERE policy_app = %s", [policy_app])
        found = cursor.fetchone()
    return found[0] if found else 0


def fragment(policy_app: str, address: str, draw: Callable[[], str]) -> str:
    """What was drawn since the last move, or a new drawing. `address` names all that decides what it shows."""
    return lasting(f"{policy_app}|{stamp_of(policy_app)}|{address}", draw)


def lasting(address: str, draw: Callable[[], str]) -> str:
    """A drawing that no move of figures changes: it shows nothing but what its address names."""
    drawer = caches["drawings"]
    key = hashlib.sha256(address.encode()).hexdigest()
    kept: str | None = drawer.get(key)
    if kept is None:
        kept = draw()
        drawer.set(key, kept, KEPT_SECONDS)
    return kept
