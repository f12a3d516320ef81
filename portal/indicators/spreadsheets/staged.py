"""What lies staged of a sheet of this room, row by row."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import connection

from portal.exchange.sql import quote
from portal.exchange.staging import Staging
from portal.indicators.declarations import ReportForm
from portal.indicators.lines import Line
from portal.indicators.spreadsheets.resources import LABEL, WORDS


@dataclass(frozen=True, slots=True)
class StagedRow:
    """A row whose region and period could be read; `line` names every indicator of the form, `words` explain it."""

    number: int
    region_code: str
    month: date
    line: Line
    words: str = ""


def staged_rows(staging: Staging, form: ReportForm) -> Iterator[StagedRow]:
    """The rows by region, period and their order in the sheet."""
    is_by_line = LABEL in staging.resource.key
    label = quote(LABEL) if is_by_line else "''"
    words = f"coalesce({quote(WORDS)}, '')" if WORDS in {one.name for one in staging.resource.columns} else "''"
    codes = ", ".join(map(quote, form.indicators))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT row_number, region_code, month, {label}, {words}, {codes} FROM {staging.table} "
            f"WHERE region_code IS NOT NULL AND month IS NOT NULL AND {label} IS NOT NULL "
            "ORDER BY region_code, month, row_number"
        )
        for number, region_code, month, name, told, *amounts in cursor:
            line = Line(name, dict(zip(form.indicators, amounts, strict=True)))
            yield StagedRow(number, region_code, month, line, told)
