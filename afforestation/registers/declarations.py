"""How a register is described: its model, what is shown and asked, who enters it, its steps and what it refuses."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from afforestation.models.base import WORKERS, RegisterRow
from portal.files.kinds import SCANS, Kind
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.regions.scoped import COUNTY, TOWNSHIP, within
from portal.rules.findings import Finding
from portal.rules.law import Clause
from portal.rules.rule import Calendar
from portal.web.access import Access


@dataclass(frozen=True, slots=True)
class Hand:
    """Who writes, when, and by which calendar: what an action and the hooks of a register are told."""

    by: Actor
    at: datetime
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Column:
    """One column of lists, detail and sheet: an attribute of the row, under its heading."""

    name: str
    label: str
    is_figure: bool = False
    is_tag: bool = False


@dataclass(frozen=True, slots=True)
class FileField:
    """A file of a row: the foreign key that holds it, how people call it, what is taken, and who may open it."""

    name: str
    label: str
    kinds: tuple[Kind, ...] = SCANS
    is_public: bool = False
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A page that belongs to a row, for whoever may open it: what it is called, its address and number."""

    text: str
    view: str
    pk: int
    access: Access


Apply = Callable[[Any, Hand], None]


def own_regions(by: Actor) -> Q:
    """The rows above which a post may enter others: those of its regions; what a reform left to others is only read."""
    return within(*by.territory)


def anybodys(_row: Any, _by: Actor) -> bool:
    """Rows that belong to their region and to no single office of it."""
    return True


def nothing(_row: Any, _hand: Hand) -> None:
    """A hook that has nothing to do."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """Something that is done to a row beside changing it, by a post of one of `levels` that covers the row.

    `apply` sets what follows from it, or raises Refusal.
    """

    code: str
    label: str
    text: str
    done: str
    levels: tuple[str, ...]
    roles: tuple[Role, ...]
    is_open: Callable[[Any], bool]
    is_next: Callable[[Any], bool] = lambda _row: (
        True
    )  # whether a page offers it; trying it earlier says what is missing
    is_own: Callable[[Any, Actor], bool] = anybodys  # whether the row is the office's that takes the step
    apply: Apply = nothing
    fields: tuple[str, ...] = ()  # all of them must be filled in
    files: tuple[FileField, ...] = ()
    is_grave: bool = False
    needs_reason: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Register:
    """One register. `words` are the refusals of the database by constraint: what it says, what to do next."""

    code: str
    title: str
    noun: str
    clause: Clause
    model: type[RegisterRow]
    columns: tuple[Column, ...]
    fields: tuple[str, ...]
    words: Mapping[str, tuple[str, str]]
    # What only sheets of old rows bring in: choices of a field, or with none named the whole field.
    past: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    more: tuple[Column, ...] = ()  # shown on the page of a row only
    search: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()  # fields with choices that lists are filtered by
    has_year: bool = False
    levels: tuple[str, ...] = (COUNTY, TOWNSHIP)
    places: tuple[str, ...] = (COUNTY,)  # at which levels its rows lie
    is_placed_finely: bool = False  # where townships are known, a row lies in one of them
    roles: tuple[Role, ...] = WORKERS
    key: tuple[str, ...] = ()  # the fields by which a sheet knows a row again; none: no sheet brings rows in
    parent: str = ""  # the foreign key from which a row takes its region, if it has no place of its own
    hosts: Callable[[Actor], Q] = own_regions  # under which rows above a post enters rows
    takes_region: bool = True  # whether the form asks for the place although there is a parent
    children: tuple[str, ...] = ()
    files: tuple[FileField, ...] = ()
    prepare: Apply = nothing
    is_fixed: Callable[[Any], str] = lambda _row: ""  # why a row can't be changed or removed now
    before_remove: Apply = nothing
    is_own: Callable[[Any, Actor], bool] = anybodys  # whether the row is the office's that changes or removes it
    steps: tuple[Step, ...] = ()
    lamp: Callable[[Any, date, Calendar], tuple[str, str]] | None = None  # colour and words
    judge: Callable[[Any, date], tuple[Finding, ...]] | None = None  # what a rule finds of a row
    facts: Callable[[Any], list[tuple[str, str]]] | None = None  # further lines of a row's page
    links: Callable[[Any], tuple[Link, ...]] = lambda _row: ()
    is_append_only: bool = False
    is_under: str = ""  # the register whose page leads here; top registers stand on the overview

    @property
    def place_title(self) -> str:
        """What the place of a row is called here."""
        columns = (*self.columns, *self.more)
        return next((column.label for column in columns if column.name == "region_name"), "所在地")

    def why_fixed(self, row: Any) -> str:
        """Why a row can't be changed or removed now; empty where it can."""
        return f"{self.noun}登记后不能修改或移出。" if self.is_append_only else self.is_fixed(row)

    @property
    def asked(self) -> tuple[str, ...]:
        """The fields that a form asks: all but those of the past."""
        return tuple(name for name in self.fields if self.past.get(name) != ())

    def step(self, code: str) -> Step:
        """A step by its code. Raises LookupError."""
        for step in self.steps:
            if step.code == code:
                return step
        raise LookupError(code)

    def file(self, name: str) -> FileField:
        """A file by its name, of the form or of a step. Raises LookupError."""
        for found in (*self.files, *(file for step in self.steps for file in step.files)):
            if found.name == name:
                return found
        raise LookupError(name)

    def subject(self, row: RegisterRow) -> str:
        """How the journal and stored files name a row."""
        return f"afforestation.{self.code}:{row.pk}"
