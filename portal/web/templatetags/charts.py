"""Charts on pages: `{% chart %}` with table and exports, `{% drawn %}` the drawing alone."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from portal.web.charts import drawing, svg, tables
from portal.web.charts.kpi import Kpi

register = template.Library()


@register.inclusion_tag("portal/_chart.html")
def chart(description: drawing.AnyChart, as_of: str = "", exports: Sequence[dict[str, str]] = ()) -> dict[str, Any]:
    """A chart with its finding, its data table and the links that export it."""
    drawn_chart = drawn(description)
    return {
        "chart": description,
        "drawn": drawn_chart,
        "is_slim": svg.is_slim(drawn_chart),
        "table": mark_safe(tables.table(description).markup()),  # noqa: S308 -- each cell is escaped
        "as_of": as_of,
        "exports": exports,
    }


@register.simple_tag
def drawn(description: drawing.AnyChart) -> SafeString:
    """The drawing alone."""
    return mark_safe(drawing.draw(description))  # noqa: S308 -- the pen escapes every word and address


@register.inclusion_tag("portal/_kpi.html")
def kpi(card: Kpi) -> dict[str, Any]:
    """A figure with what it is held against."""
    return asdict(card) | {"progress": card.progress}
