"""Rows that belong to a region: the columns that make scope an equality, and the filter that uses them."""

from django.db import models
from django.db.models import Case, Q, Value, When
from django.db.models.functions import Concat, Substr

PROVINCE, CITY, COUNTY, TOWNSHIP, VILLAGE = "province", "city", "county", "township", "village"
LEVELS = (PROVINCE, CITY, COUNTY, TOWNSHIP, VILLAGE)


def level_of(code: str) -> str:
    """The level of a region code of 6, 9 or 12 digits. Raises ValueError for any other text."""
    if not code.isdigit() or len(code) not in {6, 9, 12}:
        raise ValueError(f"{code!r} is no region code")
    if len(code) > 6:  # noqa: PLR2004 -- GB/T 10114: nine digits for a township, twelve for a village
        return TOWNSHIP if len(code) == 9 else VILLAGE  # noqa: PLR2004
    if code.endswith("0000"):
        return PROVINCE
    return CITY if code.endswith("00") else COUNTY


def parent_of(code: str) -> str:
    """The code one level up; empty for a province."""
    match level_of(code):
        case "province":
            return ""
        case "city":
            return f"{code[:2]}0000"
        case "county":
            return f"{code[:4]}00"
        case _:
            return code[:-3]


class RegionScoped(models.Model):
    """A row of one region. The database derives the codes of its city and county; indexes begin with them.

    The row keeps the code and the name of its own day: a later reform does not rewrite it.
    """

    region_code = models.CharField("行政区划代码", max_length=12)
    city_code = models.GeneratedField(
        expression=Case(
            When(Q(region_code__regex=r"^\d{2}0000$"), then=None),
            default=Concat(Substr("region_code", 1, 4), Value("00")),
            output_field=models.CharField(max_length=6),
        ),
        output_field=models.CharField("市代码", max_length=6, null=True),
        db_persist=True,
    )
    county_code = models.GeneratedField(
        expression=Case(
            When(Q(region_code__regex=r"^\d{4}00$"), then=None),
            default=Substr("region_code", 1, 6),
            output_field=models.CharField(max_length=6),
        ),
        output_field=models.CharField("县代码", max_length=6, null=True),
        db_persist=True,
    )

    class Meta:
        abstract = True


def within(*codes: str) -> Q:
    """The rows inside any of the regions; always an equality that an index serves.

    Below the county there is no column of its own: a township's villages are found among the rows of its county.
    """
    condition = Q(pk__in=[])
    for code in codes:
        match level_of(code):
            case "province":
                return Q()
            case "city":
                condition |= Q(city_code=code)
            case "county":
                condition |= Q(county_code=code)
            case "township":
                condition |= Q(county_code=parent_of(code), region_code__startswith=code)
            case _:
                condition |= Q(region_code=code)
    return condition


def inside_sql(row: str, code: str) -> str:
    """`within` for a statement written out, down to the county; the code is the statement's `%(region)s`."""
    match level_of(code):
        case "province":
            return "true"
        case "city":
            return f"{row}.city_code = %(region)s"
        case _:
            return f"{row}.county_code = left(%(region)s, 6)"


def covers(outer: str, inner: str) -> bool:
    """Whether region `inner` lies in region `outer`, by code alone."""
    match level_of(outer):
        case "province":
            return inner[:2] == outer[:2]
        case "city":
            return inner[:4] == outer[:4]
        case _:
            return inner.startswith(outer)
