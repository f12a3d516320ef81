"""Villages that were under way when the portal opened come in by a sheet, through the room of projects.

A row that says what a project says already is the same; any other row about a village with a project is refused: from
the load on a project goes its own way.
"""

from collections import Counter
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from django.db import connection

from afforestation.actions.lists import listed
from afforestation.assessment.under_way import kept_rows
from afforestation.models import TreeVillage, VillageClaim
from afforestation.projects import TREE_VILLAGE
from afforestation.under_way import DAY_OF_STAGE, OF_RECORD, STAGES, Row, faults
from portal.exchange.declarations import Resource
from portal.exchange.report import MOST_CHANGES, BadCell, Comparison, Counts, Given
from portal.exchange.sql import quote
from portal.exchange.staging import Staging
from portal.people.actors import kept_actor
from portal.projects.actions.migrating import OldProject, create_migrated
from portal.projects.models import Project
from portal.projects.states import State
from portal.regions.models import Region
from portal.regions.scoped import COUNTY, level_of, within
from portal.regions.succession import lines

KEY = ("region_code", "village", "kind")
CLAIMED = "这个村已有同类别的项目，请在项目库中办理"


def find_bad(*, staging: Staging, given: Given) -> Iterator[BadCell]:
    """Villages that are claimed or listed already, and rows that do not tell what their stage presupposes."""
    rows, there = _staged(staging), _standing(staging)
    numbers = Counter((row["region_code"], row["former_number"]) for row in rows.values() if row["former_number"])
    with_townships, changes = _with_townships(rows.values()), lines(until=given.on)
    for number, row in rows.items():
        if (kept := there.get(_key(row))) is not None:
            if not _is_same(row, kept):
                yield staging.bad(number, "village", row["village"], CLAIMED)
            continue
        if row["region_code"] in with_townships:
            yield staging.bad(number, "region_code", row["region_code"], "请填村所在乡镇（街道）的 9 位代码")
        if listed(row["region_code"], row["village"], row["kind"], changes):
            yield staging.bad(number, "village", row["village"], "已在公布的名单上")
        if numbers[row["region_code"], row["former_number"]] > 1:
            yield staging.bad(number, "former_number", row["former_number"], "同一乡镇的原编号重复")
        for name, reason in faults(row, on=given.on):
            if not staging.is_named(number, name):
                yield staging.bad(number, name, row[name], reason)


def compare(*, staging: Staging, **_given: Given) -> Comparison:
    """How many villages are new; the others say what their projects say."""
    rows, there = _staged(staging), _standing(staging)
    new = [number for number, row in rows.items() if _key(row) not in there]
    return Comparison(counts=Counts(new=len(new), same=len(rows) - len(new)), new_rows=tuple(new[:MOST_CHANGES]))


def write(*, staging: Staging, given: Given) -> Counts:
    """Load the new villages as migrated projects, with one line of each log and one journal entry. Raises Refusal."""
    rows, there = _staged(staging), _standing(staging)
    new = [_project(row) for row in rows.values() if _key(row) not in there]
    if new:
        by = kept_actor(given.user_id, given.post_id, on=given.on)
        create_migrated(declared=TREE_VILLAGE, rows=new, by=by, at=given.at)
    return Counts(new=len(new), same=len(rows) - len(new))


def rows(_resource: Resource, region_codes: tuple[str, ...]) -> Iterator[Any]:
    """The villages of some regions that are under way, up to the province's recognition."""
    projects = Project.objects.filter(
        within(*region_codes), kind=TREE_VILLAGE.code, state=State.ONGOING, stage__in=[code for code, _ in STAGES]
    )  # fmt: skip
    yield from (SimpleNamespace(**row) for row in kept_rows(projects.order_by("pk").prefetch_related("events")))


def _staged(staging: Staging) -> dict[int, Row]:
    """The rows whose village could be read, by their numbers."""
    names = [column.name for column in staging.resource.columns]
    told = " AND ".join(f"{quote(name)} IS NOT NULL" for name in (*KEY, "stage"))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT row_number, {', '.join(map(quote, names))} FROM {staging.table} WHERE {told} ORDER BY 1"  # noqa: S608 -- names come from declarations
        )
        return {number: dict(zip(names, values, strict=True)) for number, *values in cursor.fetchall()}


def _standing(staging: Staging) -> dict[tuple[str, ...], Row]:
    """The projects under way that hold a village of the sheet, as its rows would tell of them."""
    places = {row["region_code"] for row in _staged(staging).values()}
    claims = VillageClaim.objects.filter(region_code__in=places).values("project")
    projects = Project.objects.filter(pk__in=claims, state=State.ONGOING).prefetch_related("events")
    return {_key(row): row for row in kept_rows(projects)}


def _key(row: Row) -> tuple[str, ...]:
    return tuple(row[name] for name in KEY)


def _is_same(row: Row, kept: Row) -> bool:
    """Whether a row says what is kept; no text and nothing are one."""
    return all((value or None) == (kept[name] or None) if isinstance(value, str | None) else value == kept[name]
               for name, value in row.items())  # fmt: skip


def _with_townships(rows: Any) -> set[str]:
    """The counties in the sheet of which townships are known: a village lies in one of them."""
    counties = {row["region_code"] for row in rows if level_of(row["region_code"]) == COUNTY}
    return set(Region.objects.filter(parent_code__in=counties, valid_to=None).values_list("parent_code", flat=True))


def _project(row: Row) -> OldProject:
    figures = {name: row[name] for name in OF_RECORD if row[name] is not None}
    days = {stage: row[column] for stage, column in DAY_OF_STAGE.items() if row[column]}
    return OldProject(
        name=f"{row['village']}建设",
        region_code=row["region_code"],
        record=TreeVillage(village=row["village"], kind=row["kind"], **figures),
        former_number=row["former_number"] or "",
        stage=row["stage"],
        actual_start_on=row["applied_on"],
        stage_dates=days,
    )
