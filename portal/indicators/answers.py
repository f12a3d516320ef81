"""A figure as the command and the API answer it."""

from datetime import date
from typing import Any

from portal.indicators.standing import Standing
from portal.rules.exact import plain


def as_json(standing: Standing, on: date) -> dict[str, Any]:
    """One region's figure, task and rate in the unit of the document."""
    target, value = standing.shown_target, standing.shown_value
    return {
        "region": standing.region_code,
        "name": standing.name,
        "value": None if value is None else plain(value),
        "target": None if target is None else plain(target),
        "task": standing.progress.task.value,
        "rate": None if standing.progress.rate is None else f"{standing.progress.rate:f}",
        "unit": standing.indicator.unit,
        "as_of": on.isoformat(),
    }
