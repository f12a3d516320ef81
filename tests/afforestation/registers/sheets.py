"""Sheets of registers, made of the same samples as the forms' rows."""

from afforestation.registers.registry import REGISTERS
from afforestation.registers.spreadsheets.columns import REGION
from afforestation.registers.spreadsheets.resources import RESOURCES, code_of
from portal.imports.direct import bring_in
from tests.afforestation.registers.factories import SAMPLES
from tests.portal.cases.factories import ANJI, ZHEJIANG, moment
from tests.portal.exchange.sheets import csv

BY_CODE = {resource.code: resource for resource in RESOURCES}
SHEETS = [code for code in REGISTERS if code_of(REGISTERS[code]) in BY_CODE]
ABOVE = {
    "plots": {"base__column": "珍贵树种和大径材基地", "base__name": "示例楠木基地"},
    "income-years": {"base__name": "示例香榧基地"},
    "movements": {"nursery__name": "示例苗圃", "species__name": "示例榉树"},
}


def resource_of(code):
    return BY_CODE[code_of(REGISTERS[code])]


def row(code, **changed):
    """A row of a register's sheet."""
    given = {REGION: ZHEJIANG if code == "species" else ANJI, **SAMPLES[code], **ABOVE.get(code, {}), **changed}
    return ["是" if given.get(one.name) == "on" else given.get(one.name, "") for one in resource_of(code).columns]


def bring(code, by, *rows, **options):
    resource = resource_of(code)
    file = csv(*rows, titles=resource.titles)
    return bring_in(resource=resource, file=file, name="台账.csv", by=by, at=moment(), **options)
