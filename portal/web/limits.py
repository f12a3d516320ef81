"""How often one address may ask for what could be tried through: look-ups by number, forms open to anybody."""

import time
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.cache import cache
from django.http import HttpRequest, HttpResponseBase

from portal.web.errors import too_many_requests
from portal.web.views import PortalView


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `times` within a window of `seconds`, counted for all processes together."""

    name: str
    times: int
    seconds: int

    def is_spent(self, request: HttpRequest) -> bool:
        """Count this request, and say whether it is one too many. Two at the same instant may count as one."""
        window = int(time.time() // self.seconds)
        key = f"limit:{self.name}:{request.META.get('REMOTE_ADDR', '')}:{window}"
        count: int = cache.get(key, 0) + 1
        cache.set(key, count, 2 * self.seconds)  # not incr(): in the database it forgets the time to keep
        return count > self.times


class LimitedView(PortalView):
    """A page whose `limited_methods` count against `limit`; beyond it the answer is 429."""

    limit: ClassVar[Limit]
    limited_methods: ClassVar[tuple[str, ...]] = ("POST",)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method in self.limited_methods and self.limit.is_spent(request):
            return too_many_requests(request, seconds=self.limit.seconds)
        return super().dispatch(request, *args, **kwargs)
