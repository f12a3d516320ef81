"""An import without upload and preview: for whoever has the file and a terminal on the server."""

from dataclasses import dataclass
from datetime import datetime
from typing import IO

from django.db import DatabaseError

from portal.clock.today import day_of
from portal.exchange import pipeline
from portal.exchange.declarations import Resource
from portal.exchange.reading.opening import open_sheet
from portal.exchange.report import BadCell, BadSheetError, Counts, Given, Report
from portal.imports.refusals import impossible
from portal.imports.rights import may_import
from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM, Actor
from portal.rules.refusal import Refusal

EVERYWHERE = ("330000",)  # the portal's own hand reaches the whole province


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was, or would be, written; or why nothing was."""

    counts: Counts
    bad_count: int = 0
    bad_cells: tuple[BadCell, ...] = ()


def bring_in(
    *, resource: Resource, file: IO[bytes], name: str, by: Actor, at: datetime, is_dry: bool = False
) -> Outcome:  # fmt: skip
    """Check a sheet and, unless it is dry, write it; one journal entry. Raises Refusal."""
    given = _given(resource, by, at)
    sheet = open_sheet(file, name)
    try:
        if is_dry:
            return _outcome(pipeline.check(resource, sheet, given))
        with recording():
            counts = pipeline.write(resource, sheet, given)
            note(
                actor_id=by.user_id,
                actor=by.label,
                action="imports.write",
                subject=f"import:{resource.code}",
                payload={"resource": resource.code, "file": name, **counts.as_json()},
            )
    except BadSheetError as error:
        return _outcome(error.report)
    except DatabaseError as error:
        raise impossible(error, resource) from error
    return Outcome(counts=counts)


def _given(resource: Resource, by: Actor, at: datetime) -> Given:
    on = day_of(at)
    if by is not SYSTEM and not may_import(by, resource, on):
        raise Refusal(
            "imports.forbidden", f"此账号的岗位不能导入“{resource.name}”。", resource.clause,
            "请换用负责这项填报的账号。",
        )  # fmt: skip
    codes = EVERYWHERE if by is SYSTEM else by.territory
    post_id = by.post.pk if by.post else None
    return Given(region_codes=codes, on=on, at=at, user_id=by.user_id, by=by.label, post_id=post_id)


def _outcome(report: Report) -> Outcome:
    return Outcome(counts=report.counts, bad_count=report.bad_count, bad_cells=report.bad_cells)
