"""One cell of a report as its page shows it: the text, what is wrong, what a reviewer noted, what it was before."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from portal.indicators.declarations import Indicator
from portal.indicators.grid import text_of
from portal.indicators.lines import Cell as Place
from portal.indicators.models import CellNote, Report, ReportEvent, ValueChange
from portal.indicators.states import Verb


@dataclass(frozen=True, slots=True)
class Cell:
    """One input or figure. `old`: what it was before the report was last sent back, where that is another."""

    id: str
    column: Indicator
    text: str
    error: str = ""
    notes: tuple[str, ...] = ()
    old: str = ""
    is_changed: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """What is said of cells: open notes, and what the changed ones were before."""

    notes: Mapping[Place, list[str]]
    olds: Mapping[Place, Decimal | None]

    def cell(self, cell_id: str, column: Indicator, text: str, *, line: str, error: str = "") -> Cell:
        """The cell of a line and a column; an empty line means the column's total."""
        place = line, column.code
        old = text_of(self.olds.get(place))
        is_changed = place in self.olds and old != text
        return Cell(cell_id, column, text, error, tuple(self.notes.get(place, ())), old, is_changed)


def marks_of(report: Report) -> Marks:
    """What is said of a report's cells. Two statements."""
    return Marks(_notes(report), _olds(report))


def _notes(report: Report) -> dict[Place, list[str]]:
    """The notes that nobody has settled, by cell."""
    found: dict[Place, list[str]] = {}
    for note in CellNote.objects.filter(report=report, settled_at=None).order_by("pk"):
        found.setdefault((note.line, note.indicator), []).append(f"{note.text}（{note.by}）")
    return found


def _olds(report: Report) -> dict[Place, Decimal | None]:
    """What each cell was when the report was last sent back, for the cells written since. One statement."""
    back = ReportEvent.objects.filter(report=report, verb__in=[Verb.RETURN, Verb.REOPEN]).order_by("-pk").values("at")
    changes = ValueChange.objects.filter(report=report, at__gte=back[:1]).order_by("pk")
    found: dict[Place, Decimal | None] = {}
    for change in changes:
        found.setdefault((change.line, change.indicator), change.old)
    return found
