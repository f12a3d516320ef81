"""One entry of a workbook parsed as a stream: nothing is built, nothing is expanded, nothing is fetched."""

import zipfile
from collections.abc import Callable
from typing import Any
from xml.parsers import expat

from portal.exchange import refusals
from portal.exchange.reading.container import chunks

Attributes = dict[str, str]


def parse(
    archive: zipfile.ZipFile,
    path: str,
    start: Callable[[str, Attributes], None],
    *,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Walk over an entry; names come without their spaces. Raises Refusal for what is cut off, no XML or too clever.

    A document type, and with it any entity, is refused before it is read.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, found: start(name.rpartition(" ")[2], _local(found))
    if end:
        parser.EndElementHandler = lambda name: end(name.rpartition(" ")[2])
    if text:
        parser.CharacterDataHandler = text
    try:
        for chunk in chunks(archive, path):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise refusals.cut_off() from error


def _refuse(*_declaration: Any) -> None:
    raise refusals.bomb()


def _local(attributes: Attributes) -> Attributes:
    return {name.rpartition(" ")[2]: value for name, value in attributes.items()} if attributes else attributes
