"""Charts on pages: `{% chart %}` with table and exports, `{% drawn %}` the drawing alone."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from portal.web.charts import drawing, svg, tables
from portal.web.charts.kpi import Kpi
from portal.web.drawing import drawn_once

register = template.Library()
KPI_FIELDS = tuple(field.name for field in fields(Kpi))


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


@register.simple_tag
def kpi(card: Kpi) -> SafeString:
    """A figure with what it is held against. Most of a dashboard's cards are as they were before the last move."""
    return drawn_once("portal/_kpi.html", **{name: getattr(card, name) for name in KPI_FIELDS})
