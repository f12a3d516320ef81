"""What no view should ever have to think about: requests that carry a NUL, and a site that is closed."""

from collections.abc import Callable, Iterator

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from portal.web.errors import bad_request, maintenance

Answer = Callable[[HttpRequest], HttpResponse]


class PlainInputMiddleware:
    """Answers 400 to a NUL in address, query or cookie: PostgreSQL stores none, so it could only end as a fault."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if any("\0" in text for text in _texts(request)):
            return bad_request(request)
        return self.get_response(request)


class MaintenanceMiddleware:
    """Answers 503 to everything while the setting MAINTENANCE is on."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return maintenance(request) if settings.MAINTENANCE else self.get_response(request)


def _texts(request: HttpRequest) -> Iterator[str]:
    yield request.path
    for name, values in request.GET.lists():
        yield name
        yield from values
    yield from request.COOKIES.values()
