"""Links under a chart of the cockpit."""

from typing import Any

from django import template

from portal.cockpit.asked import Asked
from portal.web.addresses import address

register = template.Library()
FORMS = (
    ("下载图形（SVG）", "cockpit:chart"),
    ("下载数据（xlsx）", "cockpit:chart_sheet"),
    ("下载页面（PDF）", "cockpit:chart_pdf"),
)


@register.simple_tag(takes_context=True)
def exports(context: dict[str, Any], slug: str, chart: str, place: int = 0) -> list[dict[str, str]]:
    """Where a chart is had as a drawing, a sheet and a page. Context: asked."""
    asked: Asked = context["asked"]
    name = f"{chart}-{place}" if place else chart
    query = asked.query()
    return [{"label": label, "url": address(page, slug, name) + query} for label, page in FORMS]
