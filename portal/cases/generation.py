"""Generated cases for load tests and demonstrations: typed row, snapshot, desks and three events each, by COPY.

Generated history is condensed to three events a case; everything else is as a filed case has it. Rows are written
table by table in the order of their keys, and the counters are rebuilt at the end.
"""

import json
import random
import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import chain, islice
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from portal.cases.declarations import CaseType, Stage
from portal.cases.models import Case, CaseEvent, CaseNumber, CaseSnapshot, CaseStage, lookup_code
from portal.cases.moves import BY_VERB
from portal.cases.registry import case_types
from portal.cases.stages import DELIVERY, DELIVERY_DAYS, WINDOW, WINDOW_DAYS
from portal.cases.states import StageState, State, Verb
from portal.cases.tallying import recount
from portal.catalog.models import ServiceItem
from portal.people.models import Office
from portal.people.roles import Role
from portal.regions.models import Region
from portal.regions.scoped import COUNTY, PROVINCE
from portal.workdays.calendar import load
from portal.workdays.rules import due_on

BATCH = 20_000
LINES = 1_000
FIRST_DAY = date(2018, 8, 20)
FULL_PAGE = 30  # so many of the first cases wait at the first desk of the first county, whatever the total
# State, its three events, and how many of a hundred cases stand there.
COURSES: tuple[tuple[State, tuple[Verb, Verb, Verb], int], ...] = (
    (State.CLOSED, (Verb.SUBMIT, Verb.ACCEPT, Verb.CLOSE), 80),
    (State.IN_REVIEW, (Verb.SUBMIT, Verb.ACCEPT, Verb.GIVE_OPINION), 12),
    (State.SUBMITTED, (Verb.SUBMIT, Verb.REQUEST_CORRECTION, Verb.CORRECT), 3),
    (State.WITHDRAWN, (Verb.SUBMIT, Verb.ACCEPT, Verb.WITHDRAW), 2),
    (State.DEEMED_WITHDRAWN, (Verb.SUBMIT, Verb.REQUEST_CORRECTION, Verb.DEEM_WITHDRAWN), 2),
    (State.TERMINATED, (Verb.SUBMIT, Verb.ACCEPT, Verb.TERMINATE), 1),
)


@dataclass
class _World:
    """What every generated case draws on, read once."""

    on: date
    counties: list[tuple[str, str]]
    offices: dict[tuple[str, str], int]
    items: list[tuple[ServiceItem, CaseType]]
    random: random.Random
    numbers: dict[tuple[str, date], int] = field(default_factory=lambda: defaultdict(int))
    terms: dict[tuple[date, int], date] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.calendar = load()

    def due(self, start_on: date, days: int) -> date:
        if (start_on, days) not in self.terms:
            self.terms[start_on, days] = due_on(start_on, days, (), self.calendar).due_on
        return self.terms[start_on, days]

    def number(self, county: str, on: date) -> str:
        self.numbers[county, on] += 1
        return f"{county}{on:%Y%m%d}{self.numbers[county, on]:05d}"


def generate(count: int, *, on: date, first_county: str, seed: int = 1) -> None:
    """Write `count` generated cases filed before `on`; the first thirty lie open in `first_county`."""
    world = _world(on, first_county, seed)
    for start in range(0, count, BATCH):
        with transaction.atomic():
            _write(world, range(start, min(start + BATCH, count)))
    _keep_numbers(world)
    recount()


def _world(on: date, first_county: str, seed: int) -> _World:
    counties = sorted(
        Region.objects.on(on).filter(level=COUNTY).values_list("code", "name"), key=lambda row: row[0] != first_county
    )
    offices = {(kind, code): pk for pk, kind, code in Office.objects.on(on).values_list("pk", "kind", "region_code")}
    items = [(ServiceItem.objects.get(code=code), declared) for code, declared in case_types() if declared.sample]
    world = _World(on, counties, offices, items, random.Random(seed))  # noqa: S311 -- demo data, not a draw
    for row in CaseNumber.objects.all():
        world.numbers[row.region_code, row.on] = row.last
    return world


def _write(world: _World, indexes: range) -> None:
    """One batch, table by table."""
    ids = _reserve(Case, len(indexes))
    cases = [_case(world, index, pk) for index, pk in zip(indexes, ids, strict=True)]
    _copy(Case, (case.row for case in cases))
    for item, declared in world.items:
        mine = [case for case in cases if case.item is item]
        sample = import_string(declared.sample)
        record = apps.get_model(declared.record)
        _copy(record, ({"case_id": case.row["id"], **sample(case.index, case.row["number"])} for case in mine))
    _copy(CaseSnapshot, (_snapshot(case) for case in cases))
    _copy(CaseEvent, (row for case in cases for row in _events(case)))
    _copy(CaseStage, (row for case in cases for row in _stages(world, case)))


@dataclass(slots=True)
class _Generated:
    """One case on its way into the tables."""

    index: int
    item: ServiceItem
    declared: CaseType
    state: State
    verbs: tuple[Verb, Verb, Verb]
    days: tuple[date, date, date]
    row: dict[str, Any]


def _case(world: _World, index: int, pk: int) -> _Generated:
    rng = world.random
    is_first = index < FULL_PAGE
    county, county_name = world.counties[0 if is_first else rng.randrange(len(world.counties))]
    item, declared = world.items[index % len(world.items)]
    state, verbs, _ = COURSES[1 if is_first else rng.choices(range(len(COURSES)), [share for *_, share in COURSES])[0]]
    span = 20 if state in {State.IN_REVIEW, State.SUBMITTED} else (world.on - FIRST_DAY).days - 40
    back = 30 if span > 20 else 1  # noqa: PLR2004 -- ended cases lie at least a month back
    filed_on = world.on - timedelta(days=back + rng.randrange(span))
    days = (filed_on, min(world.on, filed_on + timedelta(days=2)), min(world.on, filed_on + timedelta(days=6)))
    is_accepted = Verb.ACCEPT in verbs
    filed_at = _at(filed_on, index)
    ended_at = None if state in {State.IN_REVIEW, State.SUBMITTED} else _at(days[2], index)
    row = {
        "id": pk, "key": uuid.uuid4(), "number": world.number(county, filed_on),
        "lookup": lookup_code(), "item_id": item.pk, "title": f"{county_name}第{index + 1}号示例成果{item.name}",
        "state": state.value, "version": 3, "audience": "organisation",
        "applicant_name": f"{county_name}示例企业{index % 997 + 1}有限公司", "region_code": county,
        "contact_name": "", "contact_phone": "", "created_at": filed_at, "submitted_at": filed_at,
        "promised_days": item.promised_days, "accepted_on": days[1] if is_accepted else None,
        "due_on": world.due(days[1], item.promised_days) if is_accepted else None,
        "decided_on": days[2] if state is State.CLOSED else None, "ended_at": ended_at,
        "has_second_correction": False,
    }  # fmt: skip
    return _Generated(index, item, declared, state, verbs, days, row)


def _snapshot(case: _Generated) -> dict[str, Any]:
    record = [["办件名称", case.row["title"]], ["申请人", case.row["applicant_name"]]]
    return {
        "case_id": case.row["id"], "sequence": 1, "taken_at": case.row["submitted_at"],
        "record": json.dumps(record, ensure_ascii=False), "materials": "[]", "answer": None,
    }  # fmt: skip


def _events(case: _Generated) -> Iterator[dict[str, Any]]:
    before = State.DRAFT
    for sequence, (verb, on) in enumerate(zip(case.verbs, case.days, strict=True), start=1):
        move = BY_VERB[verb]
        if before not in move.sources:  # condensed history: the state from which the table allows the move
            before = min(move.sources)
        after = move.to or before
        yield {
            "case_id": case.row["id"], "sequence": sequence, "verb": verb.value, "from_state": before.value,
            "to_state": after.value, "at": _at(on, case.index), "on": on, "actor_id": None, "actor": "演示数据",
            "citation": move.citation.cite, "reason": "", "facts": '{"generated": true}',
        }  # fmt: skip
        before = after


def _stages(world: _World, case: _Generated) -> Iterator[dict[str, Any]]:
    county = case.row["region_code"]
    window = world.offices[case.declared.window_kind, county]
    desks: list[tuple[str, str, int, Role, int]] = [(WINDOW, "窗口受理", window, Role.CLERK, WINDOW_DAYS)]
    desks += [
        (
            stage.code,
            stage.title,
            world.offices[stage.office_kind, _region(stage, county)],
            stage.role,
            stage.working_days,
        )
        for stage in case.declared.stages
    ]
    desks.append((DELIVERY, "统一出件", window, Role.CLERK, DELIVERY_DAYS))
    states = _desk_states(case, len(desks))
    for position, ((code, title, office, role, term), state) in enumerate(zip(desks, states, strict=True)):
        opened_on = case.days[1] if state is StageState.OPEN or state is StageState.DONE else None
        yield {
            "case_id": case.row["id"], "item_id": case.item.pk, "position": position, "code": code, "title": title,
            "office_id": office, "role": role.value, "state": state.value, "opened_on": opened_on,
            "due_on": world.due(opened_on, term) if opened_on else None,
            "closed_at": _at(case.days[2], case.index) if state is StageState.DONE else None,
            "is_agreed": True if state is StageState.DONE else None, "opinion": "", "region_code": county,
        }  # fmt: skip


def _desk_states(case: _Generated, count: int) -> Sequence[StageState]:
    match case.state:
        case State.CLOSED:
            return [StageState.DONE] * count
        case State.SUBMITTED:
            return [StageState.OPEN, *[StageState.WAITING] * (count - 1)]
        case State.IN_REVIEW:
            # The window and, in two cases of three, the first desk are done; side-by-side desks are open.
            is_first_done = case.index >= FULL_PAGE and case.index % 3 != 0
            states = [StageState.DONE]
            done = {case.declared.stages[0].code} if is_first_done else set()
            for stage in case.declared.stages:
                if stage.code in done:
                    states.append(StageState.DONE)
                else:
                    states.append(StageState.OPEN if set(stage.after) <= done else StageState.WAITING)
            return [*states, StageState.WAITING]
        case _:
            return [StageState.DONE, *[StageState.VOID] * (count - 1)]


def _region(stage: Stage, county: str) -> str:
    if stage.level == PROVINCE:
        return county[:2] + "0000"
    return county if stage.level == COUNTY else county[:4] + "00"


def _at(on: date, index: int) -> datetime:
    zone = timezone.get_default_timezone()
    return datetime.combine(on, time(9 + index % 8, index % 60, index % 59), tzinfo=zone)


def _reserve(model: type[models.Model], count: int) -> list[int]:
    table = model._meta.db_table  # noqa: SLF001 -- Django's documented name
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count])
        return [pk for (pk,) in cursor.fetchall()]


def _copy(model: type[models.Model], rows: Iterable[dict[str, Any]]) -> None:
    """COPY rows of equal keys into a model's table, as text: the driver's row by row costs three times as much."""
    iterator = iter(rows)
    first = next(iterator, None)
    if first is None:
        return
    quote = connection.ops.quote_name
    columns = ", ".join(quote(column) for column in first)
    command = f"COPY {quote(model._meta.db_table)} ({columns}) FROM STDIN"  # noqa: SLF001 -- Django's documented name
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        lines = map(_line, chain([first], iterator))
        while chunk := "".join(islice(lines, LINES)):
            copy.write(chunk)


def _line(row: dict[str, Any]) -> str:
    """One row as COPY's text format has it. Generated values hold no backslash, tab or line break."""
    return "\t".join("\\N" if value is None else str(value) for value in row.values()) + "\n"


def _keep_numbers(world: _World) -> None:
    """The series go on after the generated numbers."""
    CaseNumber.objects.bulk_create(
        [CaseNumber(region_code=county, on=on, last=last) for (county, on), last in world.numbers.items()],
        update_conflicts=True,
        unique_fields=["region_code", "on"],
        update_fields=["last"],
    )
