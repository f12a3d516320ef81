"""The annex of document 82 as printed: what each city is to reach by 2022, in seven columns."""

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from portal.indicators.declarations import SeedTarget

TABLE = Path(__file__).parent / "data" / "annex.csv"
COLUMNS = ("demo", "push", "base", "new_forest", "infill", "colour", "income")
DASH = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a city, or the province with the printed totals. None is a dash."""

    code: str
    city: str
    amounts: dict[str, Decimal | None]


@cache
def table() -> tuple[Row, ...]:
    """All lines in printed order, the printed totals last."""
    with TABLE.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    return tuple(
        Row(row["code"], row["city"], {column: _amount(row[column]) for column in COLUMNS}) for row in rows
    )  # fmt: skip


def column(name: str) -> tuple[SeedTarget, ...]:
    """One column as targets, the province's printed total among them."""
    return tuple(SeedTarget(row.code, row.amounts[name]) for row in table())


def _amount(text: str) -> Decimal | None:
    return None if text == DASH else Decimal(text)
