"""Identity numbers at rest: sealed with AES-256-GCM, found again by a blind index under another key.

A sealed text is one byte of key number, twelve of nonce, then ciphertext and tag. What it belongs to (`purpose`) is
authenticated with it, so that a sealed text copied into another column does not open there.

`settings.IDENTITY_KEY` lists keys in hex, oldest first, split by commas; the last one seals, all of them open. To
rotate, append a key and run `manage.py reseal_identities`; then the old key may be blanked, its comma stays.
"""

import hashlib
import hmac
import os
from functools import cache

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
OVERHEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES


class UnknownKeyError(LookupError):
    """A text was sealed with a key that this site no longer has."""


def seal(text: str, *, purpose: str) -> bytes:
    """Encrypt a text for one purpose with the newest key."""
    keys = _keys(settings.IDENTITY_KEY)
    number = max(keys)
    nonce = os.urandom(NONCE_BYTES)
    return bytes([number]) + nonce + keys[number].encrypt(nonce, text.encode(), purpose.encode())


def unseal(sealed: bytes, *, purpose: str) -> str:
    """Decrypt what `seal` made. Raises UnknownKeyError, or InvalidTag where bytes or purpose are not the same."""
    number, nonce, body = sealed[0], sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    key = _keys(settings.IDENTITY_KEY).get(number)
    if key is None:
        raise UnknownKeyError(f"no key with number {number}")
    return key.decrypt(nonce, body, purpose.encode()).decode()


def is_sealed_with_newest_key(sealed: bytes) -> bool:
    """Whether rotation has nothing to do for this text."""
    return sealed[0] == max(_keys(settings.IDENTITY_KEY))


def blind_index(text: str, *, purpose: str) -> str:
    """A text that is the same for the same input and says nothing about it without the index key."""
    message = f"{purpose}\0{text}".encode()
    return hmac.new(bytes.fromhex(settings.IDENTITY_INDEX_KEY), message, hashlib.sha256).hexdigest()


def mistake_in_keys(keys: str, index_key: str) -> str | None:
    """What is wrong with the two settings, in words for the operator."""
    try:
        if not _keys(keys) or len(bytes.fromhex(index_key)) != KEY_BYTES:
            return f"each key is {KEY_BYTES} bytes in hex"
    except ValueError as error:
        return str(error)
    if index_key in keys.split(","):
        return "the blind index needs a key of its own"
    return None


@cache
def _keys(setting: str) -> dict[int, AESGCM]:
    """The keys by number, which is their place in the list; a blank place is a key that was destroyed."""
    places = enumerate(setting.split(","), start=1)
    keys = {number: bytes.fromhex(word) for number, word in places if word.strip()}
    if any(len(key) != KEY_BYTES for key in keys.values()):
        raise ValueError(f"each key is {KEY_BYTES} bytes in hex")
    return {number: AESGCM(key) for number, key in keys.items()}
