"""What a file is, told by its content alone. Only the shapes named here are known; everything else is None."""

import re
from collections.abc import Iterator
from typing import IO

from portal.files import archives, kinds
from portal.files.kinds import Kind

TAIL = 2048  # writers append a few line ends after %%EOF; readers look this far back
CHUNK = 256 * 1024
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PNG_HEAD = re.compile(rb"\x89PNG\r\n\x1a\n.{4}IHDR", re.DOTALL)
OLE_STREAMS = {"WordDocument": kinds.DOC, "Workbook": kinds.XLS, "Book": kinds.XLS}
PDF_LOCK = re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)")
UTF_16 = {b"\xff\xfe", b"\xfe\xff"}
OVERLAP = 128  # longer than any mark looked for, so that none hides between two chunks


def recognise(stream: IO[bytes]) -> Kind | None:
    """The kind of a file, or None. A mark that does not stand at the very first byte does not count."""
    stream.seek(0)
    head = stream.read(32)
    if head.startswith(b"%PDF-"):
        return kinds.PDF if b"%%EOF" in _tail(stream) else None
    if PNG_HEAD.match(head):
        return kinds.PNG
    if head.startswith(b"\xff\xd8\xff"):
        return kinds.JPEG
    if head.startswith(OLE_MAGIC):
        return _ole_kind(stream)
    return archives.recognise(stream) if head.startswith(archives.MAGIC) else None


def is_text(stream: IO[bytes]) -> bool:
    """Whether a file may be text in some encoding: UTF-16 says so at its start, others have no zero bytes."""
    stream.seek(0)
    head = stream.read(2)
    stream.seek(0)
    return head in UTF_16 or not any(b"\0" in window for window in _windows(stream))


def is_locked(stream: IO[bytes], kind: Kind | None) -> bool:
    """Whether a password keeps officials out. A locked modern Office file is an OLE file around the real one."""
    stream.seek(0)
    if kind == kinds.PDF:
        return any(PDF_LOCK.search(window) for window in _windows(stream))
    if stream.read(len(OLE_MAGIC)) == OLE_MAGIC:
        return _has_ole_name(stream, "EncryptedPackage")
    return kind in archives.KINDS and archives.is_locked(stream)


def has_macros(stream: IO[bytes], kind: Kind) -> bool:
    """Whether an Office file brings a program along."""
    if kind in archives.KINDS:
        return archives.has_macros(stream)
    return kind in {kinds.DOC, kinds.XLS} and _has_ole_name(stream, "_VBA_PROJECT")


def _ole_kind(stream: IO[bytes]) -> Kind | None:
    return next((kind for name, kind in OLE_STREAMS.items() if _has_ole_name(stream, name)), None)


def _has_ole_name(stream: IO[bytes], name: str) -> bool:
    """Whether the directory has a stream of this name: its entry is the name in UTF-16, closed by zeros."""
    stream.seek(0)
    entry = (name + "\0").encode("utf-16-le")
    return any(entry in window for window in _windows(stream))


def _tail(stream: IO[bytes]) -> bytes:
    size = stream.seek(0, 2)
    stream.seek(max(0, size - TAIL))
    return stream.read()


def _windows(stream: IO[bytes]) -> Iterator[bytes]:
    """The file in pieces that overlap, so that it never lies in memory whole."""
    kept = b""
    while chunk := stream.read(CHUNK):
        yield kept + chunk
        kept = chunk[-OVERLAP:]
