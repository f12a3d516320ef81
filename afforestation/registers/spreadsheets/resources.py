"""A kind of sheet for each register whose rows are known by something that a sheet can say."""

from typing import cast

from django.urls import reverse_lazy

from afforestation.models.base import WORKERS
from afforestation.registers.declarations import Register
from afforestation.registers.registry import REGISTERS
from afforestation.registers.spreadsheets.columns import REGION, columns_of, names_of
from portal.exchange.declarations import Resource

HERE = "afforestation.registers.spreadsheets"
PREFIX = "register-"
NOTE = "编号、名称等相同的行更新原记录，其余登记为新记录；已验收、已销号等不能修改的记录不能改写。"


def code_of(register: Register) -> str:
    """What the sheet of a register is called in addresses and commands."""
    return f"{PREFIX}{register.code}"


def register_of(resource: Resource) -> Register:
    """The register of a sheet. Raises LookupError."""
    return REGISTERS[resource.code.removeprefix(PREFIX)]


def _resource(register: Register) -> Resource:
    key = [name for field in register.key if field != REGION for name in names_of(register, field)]
    return Resource(
        code=code_of(register),
        name=register.title,
        clause=register.clause,
        model=register.model._meta.label,  # noqa: SLF001 -- Django's documented model API
        columns=columns_of(register),
        key=(REGION, *key),
        office_kind="forestry",
        roles=tuple(role.value for role in register.roles if role in WORKERS),
        levels=register.levels,
        compare=f"{HERE}.bringing.compare",
        write=f"{HERE}.bringing.write",
        rows=f"{HERE}.rows.rows",
        is_tried=True,
        list_url=cast("str", reverse_lazy("afforestation:rows", args=[register.code])),
        note=NOTE,
    )


RESOURCES = tuple(_resource(register) for register in REGISTERS.values() if register.key)
