"""Slots for files on a page, as `portal/_upload.html` draws them; rooms say what is wanted and what is there."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from portal.files.kinds import Kind
from portal.files.refusals import kinds_text, size_text

NO_FILE = "请先选择文件，再上传。"


class Wanted(Protocol):
    """What a declaration says of a file that is asked for."""

    @property
    def title(self) -> str: ...

    @property
    def is_required(self) -> bool: ...

    @property
    def formats(self) -> tuple[Kind, ...]: ...

    @property
    def max_bytes(self) -> int: ...


@dataclass(frozen=True, slots=True)
class SlotFile:
    """A file that lies in a slot."""

    name: str
    size_bytes: int
    url: str
    remove_url: str


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot with what is in it, what it takes, and what went wrong."""

    id: str
    name: str
    required: bool
    source: str
    hint: str
    accept: str
    max_bytes: int
    state: str
    tone: str
    upload_url: str
    files: Sequence[SlotFile]
    error: str
    again: str


def slot(
    wanted: Wanted, *, anchor: str, files: Sequence[SlotFile], upload_url: str, note: str = "", source: str = "",
    most_files: int = 1, error: str = "",
) -> Slot:  # fmt: skip
    """The slot of one wanted file. Where several are taken, a full slot takes no more; a single file is replaced."""
    takes_several = most_files > 1
    most = f"，最多{most_files}个" if takes_several else ""
    limits = f"可以上传{kinds_text(wanted.formats)}，不超过{size_text(wanted.max_bytes)}{most}"
    return Slot(
        id=anchor,
        name=wanted.title,
        required=wanted.is_required,
        source=source,
        hint="。".join(part for part in (note, limits) if part),
        accept=",".join(_accepted(wanted.formats)),
        max_bytes=wanted.max_bytes,
        state="已上传" if files else "待上传" if wanted.is_required else "",
        tone="good" if files else "look",
        upload_url="" if takes_several and len(files) >= most_files else upload_url,
        files=files,
        error=error,
        again="继续添加" if takes_several else "更换文件",
    )


def _accepted(kinds: Collection[Kind]) -> Iterator[str]:
    """Endings for file managers; the types of pictures beside them, so that a phone offers its camera."""
    for kind in kinds:
        yield from kind.extensions
        if kind.content_type.startswith("image/"):
            yield kind.content_type
