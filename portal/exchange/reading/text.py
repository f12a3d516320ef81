"""A .csv of any length, streamed: UTF-8 with or without its mark, UTF-16 with it, or GB18030."""

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from typing import IO, Any

from portal.exchange import refusals
from portal.exchange.reading.sheet import Sheet

CHUNK = 1024 * 1024
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
ENCODINGS = ("utf-8", "gb18030")
QUOTE, FORMULA_SIGNS = "'", "=+-@"  # our own exports put the first before text that begins with one of the others
SEPARATORS = (",", "\t", ";", "，")


def read_text(stream: IO[bytes]) -> Sheet:
    """The rows of a csv. Raises Refusal for what is no text."""
    encoding, lines = _encoding(stream)
    separator = _separator(stream, encoding)

    def rows() -> Iterator[Sequence[Any]]:
        stream.seek(0)
        text = io.TextIOWrapper(stream, encoding=encoding, newline="")
        reader = csv.reader(text, delimiter=separator, strict=True)
        try:
            yield from map(_plain, reader)
        except csv.Error as error:
            raise refusals.broken_csv(reader.line_num) from error
        finally:
            if not stream.closed:  # whoever refuses a sheet for its head leaves its other rows unread
                text.detach()

    return Sheet(read_rows=rows, rows=max(lines - 1, 0))


def _plain(row: list[str]) -> list[str]:
    """The row without the signs that keep text from being a formula."""
    if not any(cell[:1] == QUOTE for cell in row):
        return row
    return [cell[1:] if cell[:1] == QUOTE and cell[1:2] and cell[1] in FORMULA_SIGNS else cell for cell in row]


def _encoding(stream: IO[bytes]) -> tuple[str, int]:
    """The encoding in which the whole file can be read, and how many lines it has."""
    stream.seek(0)
    head = stream.read(4)
    marked = [name for mark, name in MARKS if head.startswith(mark)]
    for name in marked or ENCODINGS:
        lines = _lines(stream, name)
        if lines is not None:
            return name, lines
    raise refusals.unknown_encoding()


def _lines(stream: IO[bytes], encoding: str) -> int | None:
    """How many lines a file has in an encoding; None where it can't be read in it, or holds what no text holds."""
    decoder = codecs.getincrementaldecoder(encoding)()
    stream.seek(0)
    found, last = 0, "\n"
    try:
        while chunk := stream.read(CHUNK):
            text = decoder.decode(chunk)
            if "\0" in text:
                return None
            found, last = found + text.count("\n"), text[-1:] or last
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return None
    return found + (last != "\n")


def _separator(stream: IO[bytes], encoding: str) -> str:
    """The sign that stands most often in the first line."""
    stream.seek(0)
    first = codecs.getincrementaldecoder(encoding)().decode(stream.read(CHUNK)).partition("\n")[0]
    return max(SEPARATORS, key=first.count)
