"""Set a paper as PDF/A. A pure function of what it is given and of the faces: equal input, equal bytes."""

import io
import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

import segno
import typst
from django.conf import settings

from portal.papers import fonts
from portal.papers.kinds import SHAPES, Kind
from portal.rules.findings import as_json

TEMPLATES = settings.BASE_DIR / "templates" / "papers"
ARCHIVAL: Literal["a-2b"] = "a-2b"
SCREEN_PPI = 96
GETA = "〓"  # what printers set for a character that they have no type for
MOST_GETAS = 30  # different ones in one paper; beyond that it is no text of ours
JOINERS = dict.fromkeys((0x200D, 0xFE0E, 0xFE0F))  # mean something only between emoji
UNPRINTABLE = re.compile(r'the text `"(.+?)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


class _OfThread(threading.local):
    """What each thread keeps for itself."""

    compiler: typst.Compiler | None = None


_of_thread = _OfThread()


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """Everything that a paper says. `verify_url` is where its code leads."""

    kind: Kind
    number: str
    title: str
    issuer: str
    issued_on: date
    facts: Mapping[str, Any]
    verify_url: str


def render(manuscript: Manuscript) -> bytes:
    """The paper as PDF. Raises typst.TypstError for facts of a wrong shape.

    An archival PDF shows every character or is none: those that no face has are set as geta, so that a rare name or an
    emoji can't keep a paper from being issued. The facts keep them.
    """
    content = _content(manuscript)
    for _ in range(MOST_GETAS):
        try:
            return _set(_template(manuscript), content)
        except typst.TypstError as error:
            missing = UNPRINTABLE.search(str(error))
            if missing is None:
                raise
            unknown = ESCAPED.sub(lambda code: chr(int(code[1], 16)), missing[1])
            content = content.replace(unknown, GETA).translate(JOINERS)
    return _set(_template(manuscript), content)


def _set(template: Path, content: str) -> bytes:
    pdf = _compiler().compile(
        input=template, format="pdf", sys_inputs={"paper": content}, pdf_standards=ARCHIVAL
    )  # fmt: skip
    assert isinstance(pdf, bytes)
    return pdf


def draw(manuscript: Manuscript) -> list[bytes]:
    """The pages of the paper as PNG pictures, to be looked at before it is issued."""
    inputs = {"paper": _content(manuscript)}
    pages = _compiler().compile(input=_template(manuscript), format="png", ppi=SCREEN_PPI, sys_inputs=inputs)
    return [page for page in (pages if isinstance(pages, list) else [pages]) if page is not None]


def _template(manuscript: Manuscript) -> Path:
    return TEMPLATES / f"{manuscript.kind}.typ"


def _content(manuscript: Manuscript) -> str:
    return json.dumps(
        {
            "label": SHAPES[manuscript.kind].label,
            "number": manuscript.number,
            "title": manuscript.title,
            "issuer": manuscript.issuer,
            "issued_on": manuscript.issued_on.isoformat(),
            "facts": as_json(manuscript.facts),
            "qr": _code(manuscript.verify_url),
        },
        ensure_ascii=False,
    )


def _code(url: str) -> str:
    drawing = io.BytesIO()
    segno.make(url, error="m", micro=False).save(drawing, kind="svg", border=0, xmldecl=False)
    return drawing.getvalue().decode()


def _compiler() -> typst.Compiler:
    """One compiler per thread: it keeps parsed templates and may not be shared."""
    if _of_thread.compiler is None:
        _of_thread.compiler = typst.Compiler(root=TEMPLATES, font_paths=_faces(), ignore_system_fonts=True)
    return _of_thread.compiler


@cache
def _faces() -> typst.Fonts:
    """The faces, found once per process."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(path) for path in fonts.folders()]
    )
