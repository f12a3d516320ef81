"""Files that are zip archives inside: OFD and modern Office. Looked into without trusting what they declare."""

import struct
import zipfile
import zlib
from typing import IO

from portal.files import kinds
from portal.files.kinds import Kind

MAGIC = b"PK\x03\x04"
KINDS = (kinds.OFD, kinds.DOCX, kinds.XLSX)
MOST_UNPACKED_BYTES = 200 * 1024 * 1024
MOST_DIRECTORY_BYTES = 2 * 1024 * 1024  # some twenty thousand entries; an honest document has a few hundred
LOCKED = 0x1  # bit of an entry's flags
END_OF_DIRECTORY, END_BYTES, LONGEST_COMMENT = b"PK\x05\x06", 22, 65_535
ZIP64_LOCATOR, LOCATOR_BYTES = b"PK\x06\x07", 20  # only archives beyond 4 GiB need it
NOT_A_ZIP = (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, zlib.error, EOFError, OSError)


class BombError(ValueError):
    """An archive that would unpack to more than anybody should open."""


def recognise(stream: IO[bytes]) -> Kind | None:
    """The kind by the parts that its standard demands (GB/T 33190, ISO/IEC 29500). Raises BombError."""
    names = {entry.filename for entry in _entries(stream)}
    if "OFD.xml" in names:
        return kinds.OFD
    if "[Content_Types].xml" not in names:
        return None
    if "word/document.xml" in names:
        return kinds.DOCX
    return kinds.XLSX if names & {"xl/workbook.xml", "xl/workbook.bin"} else None


def is_locked(stream: IO[bytes]) -> bool:
    """Whether an entry is encrypted."""
    return any(entry.flag_bits & LOCKED for entry in _entries(stream))


def has_macros(stream: IO[bytes]) -> bool:
    """Whether a part holds a program."""
    return any(entry.filename.lower().endswith("vbaproject.bin") for entry in _entries(stream))


def is_whole(stream: IO[bytes]) -> bool:
    """Whether each entry unpacks to what its sum says. Bounded: an entry is read to its declared size only."""
    try:
        with zipfile.ZipFile(stream) as archive:
            return archive.testzip() is None
    except NOT_A_ZIP:
        return False


def _entries(stream: IO[bytes]) -> list[zipfile.ZipInfo]:
    """The directory; empty where there is none. Raises BombError for a directory or a content beyond measure."""
    if _directory_bytes(stream) > MOST_DIRECTORY_BYTES:
        raise BombError
    try:
        with zipfile.ZipFile(stream) as archive:
            entries = archive.infolist()
    except NOT_A_ZIP:
        return []
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED_BYTES:
        raise BombError
    return entries


def _directory_bytes(stream: IO[bytes]) -> int:
    """The declared size of the directory, read before `zipfile` builds an object for each entry of it."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - LONGEST_COMMENT - END_BYTES - LOCATOR_BYTES))
    tail = stream.read()
    at = tail.rfind(END_OF_DIRECTORY, 0, len(tail) - END_BYTES + len(END_OF_DIRECTORY))
    if at < 0:
        return 0
    if tail[max(0, at - LOCATOR_BYTES) : at].startswith(ZIP64_LOCATOR):
        return MOST_DIRECTORY_BYTES + 1
    return int(struct.unpack_from("<L", tail, at + 12)[0])
