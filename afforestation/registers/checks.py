"""System checks of the registers: no field of a row may hide one that the form of every register has."""

from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, register

from afforestation.registers.declarations import Register
from afforestation.registers.forms import RESERVED
from afforestation.registers.registry import REGISTERS


@register()
def registers_can_be_filled_in(**_options: Any) -> list[CheckMessage]:
    """Fields, files and the form's own questions have different names."""
    return [
        Error(f"register {one.code}: {fault}", id="afforestation.E001")
        for one in REGISTERS.values()
        for fault in faults(one)
    ]


def faults(described: Register) -> Iterator[str]:
    """What is wrong with the names of a register, in words."""
    asked = [(described.fields, described.files), *((step.fields, step.files) for step in described.steps)]
    for fields, files in asked:
        names = [*fields, *(file.name for file in files)]
        yield from (f"{name} is a field of every form" for name in names if name in RESERVED)
        yield from (f"{name} is asked twice" for name in dict.fromkeys(names) if names.count(name) > 1)
