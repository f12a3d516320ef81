"""The chain itself: how an entry's hash is computed. The same sum stands in plpgsql in migration `0002_chain`."""

import hashlib
from datetime import UTC, datetime

GENESIS = "0" * 64  # stands before the first entry


def entry_hash(
    *,
    previous_hash: str,
    number: int,
    at: datetime,
    actor_id: int | None,
    actor: str,
    action: str,
    subject: str,
    payload: str,
) -> str:
    """SHA-256 over every field, each preceded by its length so that no text can slide into its neighbour."""
    moment = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    author = "" if actor_id is None else str(actor_id)
    digest = hashlib.sha256()
    for text in (previous_hash, str(number), moment, author, actor, action, subject, payload):
        raw = text.encode()
        digest.update(b"%d:%b" % (len(raw), raw))
    return digest.hexdigest()
