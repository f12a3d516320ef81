"""The zip around an .xlsx: checked entry by entry, without trusting what it declares, before a reader opens it."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from portal.exchange import refusals

OLE_MAGIC, ZIP_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
ENCRYPTED = "EncryptedPackage\0".encode("utf-16-le")
MOST_BYTES = 30 * 1024 * 1024
MOST_UNPACKED = 300 * 1024 * 1024
MOST_ENTRIES = 2_000
MOST_DIRECTORY = 1024 * 1024
MOST_RATIO, RATIO_FROM = 250, 20 * 1024 * 1024  # a sheet of equal rows shrinks a hundredfold, not more
LOCKED = 0x1  # bit of an entry's flags
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
END_OF_DIRECTORY, END_BYTES, LONGEST_COMMENT = b"PK\x05\x06", 22, 65_535
CHUNK = 256 * 1024
NOT_A_ZIP = (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, zlib.error, EOFError, OSError)


def is_workbook(stream: IO[bytes]) -> bool:
    """Whether the content claims to be a workbook of any age. Everything else may be text."""
    stream.seek(0)
    head = stream.read(len(OLE_MAGIC))
    return head.startswith((ZIP_MAGIC, OLE_MAGIC))


def open_container(stream: IO[bytes]) -> zipfile.ZipFile:
    """The zip of a workbook, sound as far as its directory tells. Raises Refusal."""
    size = stream.seek(0, 2)
    stream.seek(0)
    if stream.read(len(OLE_MAGIC)) == OLE_MAGIC:
        raise refusals.locked() if _is_encrypted(stream) else refusals.old_format()
    if size > MOST_BYTES:
        raise refusals.too_large(f"{MOST_BYTES // 1024 // 1024} MB")
    if _directory_bytes(stream) > MOST_DIRECTORY:
        raise refusals.bomb()
    try:
        archive = zipfile.ZipFile(stream)
    except NOT_A_ZIP as error:
        raise refusals.cut_off() from error
    _check_entries(archive.infolist())
    return archive


def read_through(archive: zipfile.ZipFile, *, but: frozenset[str]) -> None:
    """Unpack every other entry once, so that none holds more than it declares or has been cut off. Raises Refusal."""
    for entry in archive.infolist():
        if entry.filename not in but:
            for _chunk in chunks(archive, entry.filename):
                pass


def chunks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """The content of an entry, piece by piece, never more than it declares. Raises Refusal where it is damaged."""
    try:
        with archive.open(name) as entry:
            while chunk := entry.read(CHUNK):
                yield chunk
    except (KeyError, RuntimeError, *NOT_A_ZIP) as error:
        raise refusals.cut_off() from error


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    unpacked, packed = (sum(getattr(entry, size) for entry in entries) for size in ("file_size", "compress_size"))
    if any(entry.flag_bits & LOCKED for entry in entries):
        raise refusals.locked()
    if len(entries) > MOST_ENTRIES or len(set(names)) != len(names) or unpacked > MOST_UNPACKED:
        raise refusals.bomb()
    if unpacked > RATIO_FROM and unpacked > packed * MOST_RATIO:
        raise refusals.bomb()
    if any(entry.compress_type not in METHODS for entry in entries):
        raise refusals.bomb()
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise refusals.with_macros()
    if "xl/workbook.xml" not in names:
        raise refusals.old_format() if "xl/workbook.bin" in names else refusals.not_a_sheet()


def _is_encrypted(stream: IO[bytes]) -> bool:
    """Whether the old container holds a new workbook under a password: its directory then names the package."""
    kept = b""
    while chunk := stream.read(CHUNK):
        if ENCRYPTED in kept + chunk:
            return True
        kept = chunk[-len(ENCRYPTED) :]
    return False


def _directory_bytes(stream: IO[bytes]) -> int:
    """The declared size of the directory, read before `zipfile` builds an object for each entry of it."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - LONGEST_COMMENT - END_BYTES))
    tail = stream.read()
    at = tail.rfind(END_OF_DIRECTORY, 0, len(tail) - END_BYTES + len(END_OF_DIRECTORY))
    return int(struct.unpack_from("<L", tail, at + 12)[0]) if at >= 0 else 0
