"""Where a photo was taken."""

import io
import struct
from decimal import Decimal

import pytest

from portal.projects.photos import position_of
from tests.portal.files.factories import JPEG_BYTES, PNG_BYTES


def exif(order, longitude=(119, 1, 40, 1, 4800, 100), latitude=(30, 1, 37, 1, 480000, 10000), sides=b"EN"):
    mark = b"II*\0" if order == "<" else b"MM\0*"
    tags = [(1, 2, sides[1:] + b"\0\0\0"), (2, 5, 80), (3, 2, sides[:1] + b"\0\0\0"), (4, 5, 104)]
    gps = struct.pack(order + "H", len(tags))
    for tag, kind, value in tags:
        held = value if isinstance(value, bytes) else struct.pack(order + "I", value)
        gps += struct.pack(order + "HHI", tag, kind, 3 if kind == 5 else 2) + held
    main = struct.pack(order + "I", 8) + struct.pack(order + "HHHII", 1, 0x8825, 4, 1, 26) + b"\0" * 4
    tiff = (mark + main + gps).ljust(80, b"\0")
    tiff += struct.pack(order + "6I", *latitude) + struct.pack(order + "6I", *longitude)
    block = b"Exif\0\0" + tiff
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(block) + 2) + block + b"\xff\xd9"


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_camera_writes_degrees_minutes_and_seconds(order):
    file = io.BytesIO(exif(order))
    assert position_of(file) == (Decimal("119.680000"), Decimal("30.630000"))
    assert file.tell() == 0
    south_west = exif(order, sides=b"WS")
    assert position_of(io.BytesIO(south_west)) == (Decimal("-119.680000"), Decimal("-30.630000"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        JPEG_BYTES,
        PNG_BYTES,
        exif("<")[:40],
        exif("<")[:120],
        exif("<", longitude=(119, 0, 0, 0, 0, 0)),
        exif("<", longitude=(999, 1, 0, 1, 0, 1)),
        exif("<", longitude=(0, 1, 0, 1, 0, 1), latitude=(0, 1, 0, 1, 0, 1)),
        b"\xff\xd8\xff\xe1\x00\x00" + b"Exif\0\0" * 9,
    ],
)
def test_a_photo_that_does_not_say_is_still_a_photo(content):
    assert position_of(io.BytesIO(content)) is None
