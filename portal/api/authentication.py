"""Sign-in of machines by key."""

from typing import Any

from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from portal.api.keys import recognise
from portal.api.models import Key

KEYWORD = "Key"


class KeyAuthentication(BaseAuthentication):
    """`Authorization: Key <key>`; issued by `manage.py token`. Another scheme, or none, is left to the next in line.

    The account becomes the request's user, and with it the request's actor.
    """

    def authenticate(self, request: Request) -> tuple[Any, Key] | None:
        scheme, _, text = get_authorization_header(request).decode("latin-1").partition(" ")
        if scheme.lower() != KEYWORD.lower():
            return None
        key = recognise(text.strip())
        if key is None:
            raise AuthenticationFailed
        return key.user, key

    def authenticate_header(self, request: Request) -> str:  # noqa: ARG002 -- the framework's signature
        return KEYWORD
