"""A list of the desk as a workbook."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse

from portal.cases.actions.exporting import require_few, take_out
from portal.cases.sheets import Sheet
from portal.exchange.workbook import stream
from portal.people.actors import Actor

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CHUNK = 2000


def workbook(
    sheet: Sheet, rows: QuerySet[Any], *, title: str, query: str, by: Actor, on: date
) -> FileResponse:  # fmt: skip
    """All rows, streamed from the database into a file. Raises Refusal where there are more than anybody reads."""
    count = require_few(rows)
    file = stream(sheet, rows.iterator(chunk_size=CHUNK), sheet=title)
    take_out(title=title, query=query, count=count, by=by)
    return FileResponse(file, as_attachment=True, filename=f"{title}{on:%Y%m%d}.xlsx", content_type=CONTENT_TYPE)
