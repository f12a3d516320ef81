"""The resources that may be imported: those of the policies and those that rooms of the kernel add."""

from collections.abc import Callable, Iterable, Iterator

from portal.exchange.declarations import Resource
from portal.policies.registry import registry as policies

Source = Callable[[], Iterable[Resource]]
_own: dict[str, Resource] = {}
_sources: list[Source] = []


def register(*resources: Resource) -> None:
    """Add resources of a room, at start. Raises ValueError for a code that is taken."""
    for resource in resources:
        if _own.setdefault(resource.code, resource) != resource:
            raise ValueError(f"resource {resource.code} is registered twice")


def register_source(source: Source) -> None:
    """Add the resources that a room makes of what policies declare; asked when all of them have been registered."""
    if source not in _sources:
        _sources.append(source)


def resources() -> Iterator[Resource]:
    """Every resource: the kernel's first, then those of the policies in their order."""
    yield from _own.values()
    for source in _sources:
        yield from source()
    for policy in policies:
        yield from policy.resources


def resource(code: str) -> Resource:
    """The resource of a code. Raises LookupError."""
    for found in resources():
        if found.code == code:
            return found
    raise LookupError(code)
