"""The rows of a register as its sheet has them."""

from collections.abc import Iterator
from functools import reduce
from types import SimpleNamespace
from typing import Any

from afforestation.registers.spreadsheets.columns import OF_PARENT, parents_of
from afforestation.registers.spreadsheets.resources import register_of
from portal.exchange.declarations import Resource
from portal.regions.scoped import within

SIZE = 2_000


def rows(resource: Resource, region_codes: tuple[str, ...]) -> Iterator[Any]:
    """What stands in the register for some regions, in the order of its entry; a row above by what names it."""
    register = register_of(resource)
    names = [column.name for column in resource.columns]
    found = (
        register.model.objects.live().filter(within(*region_codes)).select_related(*parents_of(register)).order_by("pk")
    )
    for row in found.iterator(chunk_size=SIZE):
        yield SimpleNamespace(**{name: reduce(getattr, name.split(OF_PARENT), row) for name in names})
