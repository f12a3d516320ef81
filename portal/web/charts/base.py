"""What all charts have in common."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """`title` says what is shown, `finding` what it shows, in one sentence: that is what a screen reader reads."""

    title: str
    finding: str
    unit: str = ""


def joined(*parts: str) -> str:
    """What is there of a few words, parted by commas."""
    return "，".join(part for part in parts if part)
