"""Gives each request one business date, read once at most."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from portal.clock.today import one_day


class OneDayMiddleware:
    """Stands before everything that asks for the date."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with one_day():
            return self.get_response(request)
