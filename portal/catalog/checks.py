"""System checks of the catalogue's field: what policies declare must make sense before anybody files."""

from collections import Counter
from typing import Any

from django.core.checks import CheckMessage, Error, register

from portal.catalog.declarations import Item
from portal.catalog.registry import items


@register()
def items_make_sense(**_options: Any) -> list[CheckMessage]:
    """Codes are unique, promised days are within statutory days, slots and conditions are named once."""
    declared = [item for _, item in items()]
    repeated = [code for code, times in Counter(item.code for item in declared).items() if times > 1]
    messages: list[CheckMessage] = [Error(f"item {code} is declared twice", id="catalog.E001") for code in repeated]
    for item in declared:
        messages += [Error(f"item {item.code}: {fault}", id="catalog.E002") for fault in faults(item)]
    return messages


def faults(item: Item) -> list[str]:
    """What is wrong with one declaration, in words."""
    found = ["promises more days than the statute allows"] if item.promised_days > item.statutory_days else []
    named = ([slot.code for slot in item.materials], [condition.code for condition in item.conditions])
    return found + ["names a material or condition twice" for names in named if len(set(names)) != len(names)]
