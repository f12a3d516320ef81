"""Names of files as people gave them, made safe to show. A name never becomes a path: stored names are random."""

import re
import unicodedata
from pathlib import PurePosixPath

LONGEST_NAME = 120
NAMELESS = "未命名文件"
# Anything that markup, a shell, a header or a file system could read as more than text.
UNSAFE = re.compile(r"[<>&\"'`:|?*\\/;%\x00]")


def clean(name: str) -> str:
    """The name without path, control and markup characters, at most LONGEST_NAME long, its ending kept."""
    last_part = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(
        " " if character.isspace() else character for character in last_part if _is_harmless(character)
    )  # fmt: skip
    tidy = re.sub(r"\s+", " ", UNSAFE.sub("_", visible)).strip(" .")
    return _shorten(tidy) or NAMELESS


def ending(name: str) -> str:
    """The ending in small letters, with its dot; empty without one."""
    return PurePosixPath(name).suffix.lower()


def _is_harmless(character: str) -> bool:
    """White space stays as a blank; control, format (bidirectional overrides) and private characters go."""
    return character.isspace() or unicodedata.category(character)[0] != "C"


def _shorten(name: str) -> str:
    if len(name) <= LONGEST_NAME:
        return name
    suffix = PurePosixPath(name).suffix[:10]
    return name[: LONGEST_NAME - len(suffix)].rstrip(" .") + suffix
