"""Issuing, recognising and revoking keys. They live in real time, like sessions."""

import hashlib
import hmac
import secrets

from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone

from portal.api.models import Key

PREFIX_BYTES, SECRET_BYTES = 6, 32
SEPARATOR = "."


def issue(user: AbstractBaseUser) -> str:
    """A new key for an account, in the only moment in which anybody can read it."""
    prefix, secret = secrets.token_hex(PREFIX_BYTES), secrets.token_urlsafe(SECRET_BYTES)
    Key.objects.create(user_id=user.pk, prefix=prefix, digest=_digest(secret))
    return f"{prefix}{SEPARATOR}{secret}"


def recognise(text: str) -> Key | None:
    """The valid key that a machine presents, or None; its day of use is noted once a day."""
    prefix, _, secret = text.partition(SEPARATOR)
    key = Key.objects.select_related("user").filter(prefix=prefix, revoked_at=None, user__is_active=True).first()
    if key is None or not hmac.compare_digest(key.digest, _digest(secret)):
        return None
    today = timezone.localdate()
    if key.last_used_on != today:
        Key.objects.filter(pk=key.pk).update(last_used_on=today)
    return key


def revoke_all(user: AbstractBaseUser) -> int:
    """End every key of an account; how many there were."""
    return Key.objects.filter(user_id=user.pk, revoked_at=None).update(revoked_at=timezone.now())


def _digest(secret: str) -> str:
    """A plain hash is enough: the secret is random and long, so there is nothing to guess."""
    return hashlib.sha256(secret.encode()).hexdigest()
