"""The business date on every page, read once per page and only if a template asks."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from portal.clock.today import business_date as read


def business_date(_request: HttpRequest) -> dict[str, Any]:
    """Template context: `business_date`."""
    return {"business_date": SimpleLazyObject(read)}
