"""Cases over the REST API: the same rights, the same refusals with clause, the same actions as the pages."""

from portal.cases.api.urls import urlpatterns

__all__ = ["urlpatterns"]
