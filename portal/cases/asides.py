"""What rooms beside or above this one have to show on a case's page: registered, so that no door is needed.

A provider answers for a case's reference with the rows to show, or None where it has nothing to say.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aside:
    """A small card: a title and rows of label and text."""

    title: str
    rows: tuple[tuple[str, str], ...]


Provider = Callable[[str], Aside | None]
_providers: dict[str, Provider] = {}


def register(name: str, provider: Provider) -> None:
    """Show something beside every case. Called at start. Raises ValueError for a taken name."""
    if _providers.setdefault(name, provider) is not provider:
        raise ValueError(f"aside {name} is registered twice")


def asides_of(reference: str) -> Iterator[Aside]:
    """What there is to show beside a case, in the order of registration."""
    for provider in _providers.values():
        if aside := provider(reference):
            yield aside
