"""Is the portal alive, database included: for load balancers, and the floor that benchmarks measure against."""

from django.db import connection
from django.http import HttpRequest, HttpResponse

from portal.web.access import PUBLIC
from portal.web.views import PortalView


class HealthView(PortalView):
    """One trivial statement through the whole stack."""

    access = PUBLIC

    def get(self, _request: HttpRequest) -> HttpResponse:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return HttpResponse("ok", content_type="text/plain")
