"""Words of duties for pages."""

from django import template

from portal.duties.lamps import STATUS_NAMES

register = template.Library()


@register.filter
def status_name(status: str) -> str:
    """A status as people call it. Raises KeyError for one that does not exist."""
    return STATUS_NAMES[status]
