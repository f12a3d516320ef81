"""One request of the matrix, and how it is sent.

`@word` in an address is something of `tests.matrix.world`: a case by the name of its place on the way, a paper, a post.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from django.core.cache import cache as limits
from django.db import transaction
from django.http import HttpResponse
from django.urls import reverse

from tests.matrix.world import World

WORDS_OF_REDIRECTS = {"account_login": "log", "account_reauthenticate": "pwd"}


@dataclass(frozen=True)
class Address:
    """One request. Without a body a POST is empty, as from a bent form. The last of `args` may be a query."""

    method: str
    name: str
    args: tuple[str, ...] = ()
    body: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        body = f" {dict(self.body)}" if self.body else ""
        return " ".join([self.method, self.name, *self.args]) + body

    @property
    def query(self) -> str:
        return self.args[-1] if self.args and self.args[-1].startswith("?") else ""

    @property
    def is_for_machines(self) -> bool:
        return "api" in self.name.partition("-")[0] or self.name.startswith("samplepolicy-")

    def with_query(self, query: str) -> "Address":
        """The same page, asked with another query."""
        return replace(self, args=(*(word for word in self.args if word != self.query), query))

    def path(self, world: World) -> str:
        """Where it goes; a name that begins with a slash is a path already."""
        if self.name.startswith("/"):
            return self.name
        args = [world.meant(word) for word in self.args if word != self.query]
        return reverse(self.name, args=args) + self.query


def get(name: str, /, *args: str) -> Address:
    return Address("GET", name, args)


def post(name: str, /, *args: str, **body: Any) -> Address:
    return Address("POST", name, args, body)


def put(name: str, /, *args: str, **body: Any) -> Address:
    return Address("PUT", name, args, body)


def ask(world: World, column: str, address: Address) -> str:
    """Send a request as the person of a column, undo what it did, and give the answer as a word of the table."""
    browser, path = world.browsers[column], address.path(world)
    body = {name: world.meant(value, address.args[0] if address.args else "") for name, value in address.body.items()}
    limits.clear()  # limits count per minute; here a minute is an instant
    with transaction.atomic():
        if path.startswith("/api/"):
            text = json.dumps(body) if body else ""
            response = browser.generic(address.method, path, text, content_type="application/json")
        else:
            response = getattr(browser, address.method.lower())(path, body)
        response.getvalue()  # a workbook or a file holds something open until it has been read
        transaction.set_rollback(True)
    return _word(response)


def _word(response: HttpResponse) -> str:
    target = response.get("Location", "").partition("?")[0]
    return _words_of_targets().get(target, str(response.status_code))


@cache
def _words_of_targets() -> dict[str, str]:
    return {reverse(name): word for name, word in WORDS_OF_REDIRECTS.items()}
