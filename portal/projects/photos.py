"""Where a photo was taken, as the camera wrote it into the file (EXIF, JEITA CP-3451); no picture library."""

import struct
from collections.abc import Iterator
from decimal import Decimal
from typing import IO

Position = tuple[Decimal, Decimal]
MOST_READ = 256 * 1024  # the camera's notes stand at the beginning
START, NOTES, SCAN = b"\xff\xd8", 0xE1, 0xDA
EXIF = b"Exif\0\0"
GPS_POINTER = 0x8825
LATITUDE_SIDE, LATITUDE, LONGITUDE_SIDE, LONGITUDE = 1, 2, 3, 4
ENTRY_BYTES, PAIR_BYTES = 12, 8
MOST_ENTRIES = 200
DECIMALS = Decimal("0.000001")


def position_of(file: IO[bytes]) -> Position | None:
    """Longitude and latitude of a JPEG photo; None where it does not say. Leaves the file at its start."""
    file.seek(0)
    head = file.read(MOST_READ)
    file.seek(0)
    try:
        return next((found for tiff in _notes(head) if (found := _position(tiff))), None)
    except (struct.error, IndexError, ArithmeticError):
        return None  # a file may hold anything; a photo without a position is still a photo


def _notes(head: bytes) -> Iterator[bytes]:
    """The EXIF blocks of a JPEG file."""
    if not head.startswith(START):
        return
    place = len(START)
    while place + 4 <= len(head):
        marker, length = struct.unpack(">xBH", head[place : place + 4])
        if marker == SCAN:
            return
        block = head[place + 4 : place + 2 + length]
        if marker == NOTES and block.startswith(EXIF):
            yield block[len(EXIF) :]
        place += 2 + length


def _position(tiff: bytes) -> Position | None:
    order = "<" if tiff[:2] == b"II" else ">"
    (first,) = struct.unpack(order + "I", tiff[4:8])
    pointer = _entries(tiff, first, order).get(GPS_POINTER)
    if pointer is None:
        return None
    (place,) = struct.unpack(order + "I", pointer)
    gps = _entries(tiff, place, order)
    if not {LATITUDE_SIDE, LATITUDE, LONGITUDE_SIDE, LONGITUDE} <= set(gps):
        return None
    longitude = _degrees(tiff, gps[LONGITUDE], order) * (-1 if gps[LONGITUDE_SIDE][:1] == b"W" else 1)
    latitude = _degrees(tiff, gps[LATITUDE], order) * (-1 if gps[LATITUDE_SIDE][:1] == b"S" else 1)
    is_real = abs(longitude) <= 180 and abs(latitude) <= 90 and (longitude or latitude)  # noqa: PLR2004 -- the globe
    return (longitude, latitude) if is_real else None


def _entries(tiff: bytes, place: int, order: str) -> dict[int, bytes]:
    """The entries of a directory: the four bytes of value or pointer by tag."""
    (count,) = struct.unpack(order + "H", tiff[place : place + 2])
    found = {}
    for index in range(min(count, MOST_ENTRIES)):
        entry = tiff[place + 2 + index * ENTRY_BYTES :][:ENTRY_BYTES]
        found[struct.unpack(order + "H", entry[:2])[0]] = entry[8:12]
    return found


def _degrees(tiff: bytes, pointer: bytes, order: str) -> Decimal:
    """Degrees, minutes and seconds as one number. Raises ArithmeticError for a broken fraction."""
    (place,) = struct.unpack(order + "I", pointer)
    total = Decimal(0)
    for index, unit in enumerate((1, 60, 3600)):
        part = tiff[place + index * PAIR_BYTES :][:PAIR_BYTES]
        above, below = struct.unpack(order + "II", part)
        total += Decimal(above) / Decimal(below) / unit
    return total.quantize(DECIMALS)
