"""Names of places as one types them: blanks inside are typing, so that no village stands twice for a blank."""

from dataclasses import dataclass

from portal.rules import cells

LONGEST_NAME = 40


def without_blanks(name: str) -> str:
    """A name without any blank, half-width, full-width or of other scripts."""
    return "".join(name.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageName(cells.Text):
    """The name of a village in a cell."""

    def read(self, raw: cells.Raw) -> str:
        return cells.Text.read(self, without_blanks(cells.Text().read(raw)))
