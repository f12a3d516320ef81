"""The blocks of a report, in the order they are read: headings, paragraphs, tables, charts."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from portal.rules.findings import as_json

Block = dict[str, Any]


def heading(text: str) -> Block:
    """A heading; one that begins with 一、 or （一） is set as such."""
    return {"kind": "heading", "text": text}


def paragraph(text: str) -> Block:
    """Running text."""
    return {"kind": "paragraph", "text": text}


def table(
    *,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    caption: str = "",
    unit: str = "",
    names: int = 1,
    strong_rows: Sequence[int] = (),
    note: str = "",
    prepared_by: str = "",
    reviewed_by: str = "",
    made_on: date | None = None,
) -> Block:
    """A table of figures as they are printed: the first `names` columns name a row, `strong_rows` are totals.

    Raises ValueError where a row is not as long as the head.
    """
    if any(len(row) != len(columns) for row in rows):
        raise ValueError("each row has one cell per column")
    block: Block = {
        "kind": "table", "columns": list(columns), "rows": [list(row) for row in rows], "caption": caption,
        "unit": unit, "names": names, "strong_rows": list(strong_rows), "note": note,
    }  # fmt: skip
    if prepared_by:
        block |= {"prepared_by": prepared_by, "reviewed_by": reviewed_by}
        block |= {"made_on": as_json(made_on)} if made_on else {}
    return block


def chart(*, svg: str, caption: str, source: str = "") -> Block:
    """A drawing that stands alone (`portal.web.charts.drawing.draw(…, standalone=True)`)."""
    return {"kind": "chart", "svg": svg, "caption": caption, "source": source}
