"""Limits on how often somebody may try: counted per signed-in account, else per address, in fixed windows."""

import time
from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpRequest


class TooManyRequestsError(Exception):
    """The limit is used up; `seconds` until the next window."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"wait {seconds} s")
        self.seconds = seconds


@dataclass(frozen=True)
class Throttle:
    """At most `most` tries in `seconds`. Counters live in the shared cache, so all workers see them."""

    scope: str
    most: int
    seconds: int

    def spend(self, request: HttpRequest) -> None:
        """Count one try. Raises TooManyRequestsError, which the base view turns into a page with status 429."""
        window, spent = divmod(int(time.time()), self.seconds)
        user = getattr(request, "user", None)
        who = f"user{user.pk}" if user is not None and user.is_authenticated else request.META.get("REMOTE_ADDR", "")
        key = f"throttle:{self.scope}:{who}:{window}"
        cache.add(key, 0, timeout=self.seconds)
        if cache.incr(key) > self.most:
            raise TooManyRequestsError(self.seconds - spent)
