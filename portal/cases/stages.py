"""Desks of a case: laid out when it is filed, opened when their turn comes, closed by whoever sits there."""

from collections.abc import Iterable
from datetime import date, datetime

from portal.cases import refusals
from portal.cases.clocks import reading
from portal.cases.declarations import Stage
from portal.cases.models import HELD, Case, CaseStage
from portal.cases.states import StageState, Verb
from portal.people.actors import Actor
from portal.people.models import Interest, Office
from portal.people.roles import Role
from portal.regions.scoped import COUNTY, PROVINCE
from portal.rules.refusal import Refusal
from portal.rules.rule import Calendar
from portal.workdays.rules import due_on

WINDOW, DELIVERY = "window", "delivery"
AT_COUNTER = frozenset({WINDOW, DELIVERY})  # receives and hands over; all other desks review
WINDOW_DAYS = 5  # 行政许可法 art. 32(4): after that silence is acceptance
DELIVERY_DAYS = 10  # art. 44


def lay(case: Case, *, on: date) -> None:
    """Write one row per desk, with the offices of the day. Raises Refusal where an office is missing."""
    window = Office.objects.responsible(
        kind=case.type.window_kind, region_code=case.region_code, level=COUNTY, on=on
    )  # fmt: skip
    desks = [(WINDOW, "窗口受理", window, Role.CLERK)]
    desks += [(stage.code, stage.title, _office(stage, case, on), stage.role) for stage in case.type.stages]
    desks.append((DELIVERY, "统一出件", window, Role.CLERK))
    CaseStage.objects.bulk_create(
        CaseStage(
            case=case, item=case.item, position=position, code=code, title=title, office=office, role=role,
            region_code=case.region_code,
        )
        for position, (code, title, office, role) in enumerate(desks)
    )  # fmt: skip


def open_desk(stage: CaseStage, *, days: int, on: date, calendar: Calendar) -> None:
    """It is this desk's turn now; its own term counts from the day after."""
    stage.state, stage.opened_on = StageState.OPEN, on
    stage.due_on = due_on(on, days, (), calendar).due_on
    stage.closed_at, stage.closed_by, stage.is_agreed, stage.opinion = None, None, None, ""
    stage.save()


def open_ready(case: Case, *, on: date, calendar: Calendar) -> list[CaseStage]:
    """Open every review desk whose predecessors are done."""
    rows = {row.code: row for row in case.stages.all()}
    ready = [
        stage
        for stage in case.type.stages
        if rows[stage.code].state == StageState.WAITING and all(rows[code].is_done for code in stage.after)
    ]
    for stage in ready:
        open_desk(rows[stage.code], days=stage.working_days, on=on, calendar=calendar)
    return [rows[stage.code] for stage in ready]


def close_desk(stage: CaseStage, *, by: Actor, at: datetime, is_agreed: bool | None = None, opinion: str = "") -> None:
    """The desk has done its part."""
    stage.state, stage.closed_at, stage.closed_by = StageState.DONE, at, by.post
    stage.is_agreed, stage.opinion = is_agreed, opinion
    stage.save(update_fields=["state", "closed_at", "closed_by", "is_agreed", "opinion"])


def shelve(case: Case, *codes: str) -> None:
    """Take desks back to waiting, or all that are still open or waiting off the table when the case ends."""
    if codes:
        case.stages.filter(code__in=codes).update(state=StageState.WAITING, opened_on=None, due_on=None)
        return
    case.stages.filter(state__in=[StageState.OPEN, StageState.WAITING]).update(state=StageState.VOID)


def hold_terms(case: Case) -> None:
    """While the clock stands still no desk is late: its term lies beyond all others, last in every worklist."""
    case.stages.filter(state=StageState.OPEN).update(due_on=HELD)


def resume_terms(case: Case, *, on: date, calendar: Calendar) -> None:
    """Count the open desks' terms again, without the stops."""
    stops = reading(case, calendar=calendar, today=on).stops
    for row in case.stages.filter(state=StageState.OPEN):
        assert row.opened_on is not None
        row.due_on = due_on(row.opened_on, case.type.stage(row.code).working_days, stops, calendar).due_on
        row.save(update_fields=["due_on"])


def desk_of(case: Case, *, by: Actor, verb: Verb, on: date, code: str = "") -> CaseStage:
    """The open desk at which the actor sits, among those that review unless `code` names one.

    Raises Refusal where he has none, handled another, or must stay out.
    """
    desks = list(case.stages.select_related("closed_by"))
    desk = seat(desks, by, code=code)
    if desk is None or (desk.code in AT_COUNTER and not code):
        raise refusals.forbidden(verb)
    if refusal := kept_out(case, desk, desks, by=by, on=on):
        raise refusal
    return desk


def seat(desks: Iterable[CaseStage], by: Actor, *, code: str = "") -> CaseStage | None:
    """The open desk at which an actor sits, the named one if a code is given."""
    mine = (row for row in desks if sits_at(by, row))
    return next((row for row in mine if row.is_open and row.code == (code or row.code)), None)


def sits_at(by: Actor, desk: CaseStage) -> bool:
    """Whether a desk is that of the actor's post: its office, or one whose business it carries on, and its role."""
    return by.acts_for(desk.office_id) and by.holds(Role(desk.role))


def kept_out(case: Case, desk: CaseStage, desks: Iterable[CaseStage], *, by: Actor, on: date) -> Refusal | None:
    """Why somebody must stay away from his own desk, if he must.

    Nobody reviews or decides what he handled at another desk; a declared interest keeps him out altogether.
    """
    assert by.user is not None
    usccs = [case.organisation.uscc] if case.organisation else []
    if Interest.objects.touching(user=by.user, usccs=usccs, case_number=case.number or "", on=on).exists():
        return refusals.interested()
    if desk.code in AT_COUNTER:
        return None
    others = (row for row in desks if row.code not in {desk.code, DELIVERY})
    has_handled = any(row.closed_by and row.closed_by.user_id == by.user_id for row in others)
    return refusals.handled_himself() if has_handled else None


def _office(stage: Stage, case: Case, on: date) -> Office:
    if stage.level == PROVINCE:
        region_code = case.region_code[:2] + "0000"
        return Office.objects.responsible(kind=stage.office_kind, region_code=region_code, level=PROVINCE, on=on)
    return Office.objects.responsible(kind=stage.office_kind, region_code=case.region_code, level=stage.level, on=on)
