"""The room's own reading of the registry: its field is `cases`, one CaseType per service item."""

from typing import TYPE_CHECKING

from portal.cases.declarations import CaseType
from portal.policies import registry

if TYPE_CHECKING:
    from collections.abc import Iterator


def case_types() -> "Iterator[tuple[str, CaseType]]":
    """Every declared case type with its item's code."""
    for policy in registry:
        yield from policy.cases.items()


def case_type(item_code: str) -> CaseType:
    """The case type of an item. Raises LookupError."""
    for code, declared in case_types():
        if code == item_code:
            return declared
    raise LookupError(item_code)
