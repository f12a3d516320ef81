"""Links under a chart of the cockpit."""

from typing import Any

from django import template
from django.urls import reverse

from portal.cockpit.asked import Asked

register = template.Library()


@register.simple_tag(takes_context=True)
def exports(context: dict[str, Any], slug: str, chart: str, place: int = 0) -> list[dict[str, str]]:
    """Where a chart is had as a drawing. Context: asked."""
    asked: Asked = context["asked"]
    name = f"{chart}-{place}" if place else chart
    return [{"label": "下载图形（SVG）", "url": reverse("cockpit:chart", args=[slug, name]) + asked.query()}]
