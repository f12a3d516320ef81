"""System checks of the room: keys that could not protect anybody stop the start."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from portal.people.secrets import mistake_in_keys


@register()
def keys_are_sound(**_options: Any) -> list[CheckMessage]:
    """IDENTITY_KEY and IDENTITY_INDEX_KEY hold keys of the right size, and not the same one."""
    mistake = mistake_in_keys(settings.IDENTITY_KEY, settings.IDENTITY_INDEX_KEY)
    if mistake is None:
        return []
    hint = "Make one with: python3 -c 'import secrets; print(secrets.token_hex(32))'"
    return [Error(f"IDENTITY_KEY, IDENTITY_INDEX_KEY: {mistake}", hint=hint, id="people.E001")]
