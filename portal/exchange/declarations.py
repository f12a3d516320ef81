"""What a sheet brings in: a resource as frozen data, declared once by a policy or a room, checked at start.

The columns are those of a django-import-export resource as well, so that what is exported can be read back in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from portal.rules.cells import Choice, Kind
from portal.rules.law import Citation

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The cell names an existing row of another model by one of its fields. A foreign key gets the row's key.

    With `is_current` only rows that stand on the day of the import count, by `valid_from` and `valid_to`.
    """

    model: str  # "regions.Region"
    by: str  # "code"
    is_current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: the model's field that it fills, its title in the sheet, and how a cell is read.

    `kind` is one of portal.rules.cells; an object with the same `read(raw)` will do where `store_as` is given.
    """

    name: str
    title: str
    kind: Kind
    is_required: bool = True
    note: str = ""
    reference: Reference | None = None
    store_as: str = ""  # type of the column in the staging table, for kinds of the policy's own

    @property
    def labels(self) -> tuple[str, ...]:
        """What the drop-down of the template offers."""
        return tuple(label for _, label in self.kind.options) if isinstance(self.kind, Choice) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """The total must be the sum of its parts, exactly; an empty part counts as nothing."""

    total: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InOrder:
    """The values of the columns may not fall from left to right, as the days of a course. Empty ones pass."""

    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FromGiven:
    """A field that is filled from what the import is given: "at", "on", "user_id" or "by"."""

    name: str


@dataclass(frozen=True, kw_only=True)
class Resource:
    """One kind of sheet.

    Whoever holds one of `roles` in an office of `office_kind` at one of `levels` (none: at any) may import. `key` names
    the columns that identify a row; the model must hold them unique. `region` is the column of the region code, which
    must lie in the importer's region; without one only the province imports. With a `region_level` the rows lie at that
    level, and the template names every such place of the importer's region. `given` names those that a template may
    fill in beside it: a row that holds nothing else is empty. `fixed` gives fields that no column fills, on insert.
    `check`, `compare` and `write` are dotted paths of functions of the policy or room:

        check(*, staging: Staging, given: Given) -> Iterable[BadCell]
        compare(*, staging: Staging, given: Given) -> Comparison
        write(*, staging: Staging, given: Given) -> Counts

    They run after the columns' checks, inside the transaction, on the staging table; the last two may raise UnfitError.
    Where `is_tried`, comparing means trying: it is done for a sheet with bad cells too, and finds those that are left.
    Without them the rows are compared with those of the model and go straight into it. `rows` is the path of a function
    (resource, region_codes) that yields what is exported, with an attribute for each column; without it the model's
    rows are.

    A resource for the initial load takes rows with old dates and numbers: `migrated` names the model's flag that is set
    for them.
    """

    code: str
    name: str
    clause: Citation
    model: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    office_kind: str
    roles: tuple[str, ...] = ("data_clerk",)
    levels: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    region: str = "region_code"
    region_level: str = ""
    fields: str = ""
    checks: tuple[Sum | InOrder, ...] = ()
    fixed: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    check: str = ""
    compare: str = ""
    write: str = ""
    rows: str = ""
    is_tried: bool = False
    version: int = 1
    is_initial_load: bool = False
    migrated: str = "is_migrated"
    list_url: str = ""  # name of the page that lists the rows
    note: str = ""  # what the reader of the page should know

    @property
    def mark(self) -> str:
        """What a template of this resource carries."""
        return f"{self.code}:{self.version}"

    @property
    def prefilled(self) -> tuple[str, ...]:
        """The columns that a template may fill in."""
        return (*([self.region] if self.region else []), *self.given)

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(column.title for column in self.columns)

    def column(self, name: str) -> Column:
        """A column by name. Raises LookupError."""
        return self.columns[self.place(name)]

    def place(self, name: str) -> int:
        """Where a column stands in the template. Raises LookupError."""
        for place, column in enumerate(self.columns):
            if column.name == name:
                return place
        raise LookupError(f"{self.code} has no column {name}")
