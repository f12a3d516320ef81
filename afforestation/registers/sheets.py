"""A register as a workbook, and the note of who took it out."""

from datetime import date
from typing import IO, Any

from django.db.models import QuerySet
from import_export.fields import Field
from import_export.resources import Resource

from afforestation.registers.declarations import Hand, Register
from afforestation.registers.values import read
from portal.exchange.workbook import stream
from portal.journal.recording import note, recording
from portal.rules.refusal import Refusal

MOST_ROWS = 100_000
CHUNK = 2000


def resource_of(register: Register) -> Resource:
    """The columns of a register, as a spreadsheet reads them."""
    columns = {
        f"column_{place}": Field(column_name=column.label, attribute=column.name)
        for place, column in enumerate((*register.columns, *register.more))
    }
    readers = {
        f"dehydrate_{name}": _reader(field.attribute or "") for name, field in columns.items()
    }  # fmt: skip
    made: type[Resource] = type("RegisterSheet", (Resource,), {**columns, **readers})
    return made()


def _reader(name: str) -> Any:
    return lambda _resource, row: read(row, name)


def take_out(*, register: Register, rows: QuerySet[Any], query: str, hand: Hand) -> IO[bytes]:
    """The rows as an .xlsx file; it is on record who took them. Raises Refusal above what anybody reads."""
    count = rows.order_by()[: MOST_ROWS + 1].count()
    if count > MOST_ROWS:
        raise Refusal(
            "afforestation.too_many_rows", f"符合条件的记录超过 {MOST_ROWS} 条，不能一次导出。", register.clause,
            "请用地区、年度等条件缩小范围后，分次导出。",
        )  # fmt: skip
    file = stream(resource_of(register), rows.iterator(chunk_size=CHUNK), sheet=register.title)
    with recording():
        note(
            actor_id=hand.by.user_id, actor=hand.by.label, action="afforestation.export",
            subject=f"afforestation.{register.code}", payload={"query": query, "rows": count},
        )  # fmt: skip
    return file


def file_name(register: Register, on: date) -> str:
    """What the downloaded file is called."""
    return f"{register.title}{on:%Y%m%d}.xlsx"
