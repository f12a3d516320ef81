"""Lets a test say who acts, without accounts and posts."""

from portal.web.access import Visitor


class Acting:
    """Middleware behind all others: the actor is whoever the test has put here."""

    somebody = Visitor()

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.actor = Acting.somebody
        return self.get_response(request)
