"""Sign-in of machines by key."""

from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request


class KeyAuthentication(BaseAuthentication):
    """`Authorization: Key <key>`; issued by `manage.py token`."""

    def authenticate(self, request: Request) -> None:
        return None
