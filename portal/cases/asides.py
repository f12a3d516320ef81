"""What rooms beside or above this one have to show on a case's page: registered, so that no door is needed.

A provider answers for a case's reference with the rows to show, or None where it has nothing to say. A case type may
have one of its own for what became of its cases.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.module_loading import import_string

from portal.cases.models import Case
from portal.people.actors import Actor


@dataclass(frozen=True, slots=True)
class Aside:
    """A small card: a title, rows of label and text, and perhaps a page that the reader may open."""

    title: str
    rows: tuple[tuple[str, str], ...]
    link_text: str = ""
    link_url: str = ""


Provider = Callable[[str], Aside | None]
_providers: dict[str, Provider] = {}


def register(name: str, provider: Provider) -> None:
    """Show something beside every case. Called at start. Raises ValueError for a taken name."""
    if _providers.setdefault(name, provider) is not provider:
        raise ValueError(f"aside {name} is registered twice")


def asides_of(case: Case, by: Actor) -> Iterator[Aside]:
    """What there is to show beside a case: what its own type says first, then the others in their order."""
    if case.type.aside and (own := import_string(case.type.aside)(case=case, by=by)):
        yield own
    for provider in _providers.values():
        if aside := provider(case.reference):
            yield aside
