"""How many duties stand how: over all rows of a reader, and by region, kind of office and document."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet

from portal.duties.lamps import conditions
from portal.duties.models import Duty
from portal.duties.rules import Today
from portal.people.office_kinds import table
from portal.policies.registry import registry
from portal.regions.models import Region
from portal.regions.scoped import CITY, PROVINCE, level_of

COUNTED = ("unassigned", "running", "soon", "overdue", "expired", "closed")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table of counts; `query` opens the rows behind it."""

    name: str
    query: str
    counts: dict[str, int]

    @property
    def cells(self) -> list[tuple[str, int]]:
        """Status and count, in the order of the columns."""
        return [(status, self.counts[status]) for status in COUNTED]

    @property
    def total(self) -> int:
        return sum(self.counts[status] for status in COUNTED)


def totals(rows: QuerySet[Duty], today: Today) -> dict[str, int]:
    """How many rows stand under each status, in one query."""
    return rows.order_by().aggregate(**_counts(today))


def by_region(rows: QuerySet[Duty], today: Today, *, of: str) -> list[Line]:
    """The province by cities, each with its counties; a city by counties. `of` is the reader's region."""
    is_province = level_of(of) == PROVINCE
    column, own, level = ("city_code", "省级单位", PROVINCE) if is_province else ("county_code", "市级单位", CITY)
    found = _grouped(rows, column, today)
    regions = Region.objects.on(today.on).filter(code__in=[code for code, _ in found if code])
    names = dict(regions.values_list("code", "name"))
    return [
        Line(names.get(code, code) if code else own, f"region={code}" if code else f"level={level}", counts)
        for code, counts in sorted(found, key=lambda row: row[0] or "")
    ]


def by_kind(rows: QuerySet[Duty], today: Today) -> list[Line]:
    """By kind of office, under the name that the province's office of the kind bears."""
    names = kind_names(today.on)
    return [
        Line(names.get(kind, kind) if kind else "未指定单位", f"kind={kind}" if kind else "status=unassigned", counts)
        for kind, counts in sorted(_grouped(rows, "office__kind", today), key=lambda row: row[0] or "")
    ]


def by_document(rows: QuerySet[Duty], today: Today) -> list[Line]:
    """By document, in the order of registration."""
    found = dict(_grouped(rows, "document", today))
    return [
        Line(policy.document.number, f"document={policy.slug}", found[policy.slug])
        for policy in registry
        if policy.slug in found
    ]


def province_names(on: date) -> dict[str, str]:
    """The short name of the province's office of each kind on a day."""
    return {row.kind: row.short_name for row in table() if row.level == PROVINCE and row.stands_on(on)}


def kind_names(on: date) -> dict[str, str]:
    """Each kind of office under the name of its provincial one, which also stands for those below."""
    return {
        kind: name if name.startswith("省委") else name.removeprefix("省") for kind, name in province_names(on).items()
    }


def _grouped(rows: QuerySet[Duty], column: str, today: Today) -> list[tuple[str | None, dict[str, int]]]:
    found: Iterable[dict[str, object]] = rows.order_by().values(column).annotate(**_counts(today))
    return [(row.pop(column), row) for row in map(dict, found)]  # type: ignore[misc]


def _counts(today: Today) -> dict[str, Count]:
    rows = conditions(today)
    return {status: Count("pk", filter=rows[status]) for status in COUNTED}
