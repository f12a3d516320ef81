"""The choice of a region in a search; the rows of regions that it took over are found with it."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field

from portal.clock.today import business_date
from portal.regions.models import Region
from portal.regions.scoped import CITY, COUNTY, PROVINCE, level_of, within
from portal.regions.succession import scope_codes


def regions(*, inside: str = "", has_province: bool = False) -> list[tuple[str, str]]:
    """Cities and counties of today, each county under its city; of one city, only its counties."""
    levels = [PROVINCE, CITY, COUNTY] if has_province else [CITY, COUNTY]
    rows = Region.objects.on(business_date()).filter(level__in=levels).order_by("code")
    if inside and level_of(inside) == CITY:
        rows = rows.filter(parent_code=inside)
    return [
        (code, f"　{name}" if level == COUNTY else name)
        for code, name, level in rows.values_list("code", "name", "level")
    ]


@extend_schema_field(OpenApiTypes.STR)
class RegionFilter(django_filters.ChoiceFilter):
    """The rows inside the chosen region."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"label": "地区", "choices": regions, "empty_label": "全部", **options})

    def filter(self, rows: QuerySet[Any], code: str) -> QuerySet[Any]:
        return rows.filter(within(*scope_codes(code, business_date()))) if code else rows
