"""What happened to a thing, as `portal/_timeline.html` draws it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came with it."""

    name: str
    size_bytes: int
    url: str


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened."""

    title: str
    at: datetime
    who: str = ""
    text: str = ""
    clause: str = ""
    file: Attached | None = None
