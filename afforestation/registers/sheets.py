"""The columns of a register as a workbook."""

from typing import Any

from import_export.fields import Field
from import_export.resources import Resource

from afforestation.registers.declarations import Register
from afforestation.registers.values import read


def resource_of(register: Register) -> Resource:
    """The columns of a register, as a spreadsheet reads them."""
    columns = {
        f"column_{place}": Field(column_name=column.label, attribute=column.name)
        for place, column in enumerate((*register.columns, *register.more))
    }
    readers = {
        f"dehydrate_{name}": _reader(field.attribute or "") for name, field in columns.items()
    }  # fmt: skip
    made: type[Resource] = type("RegisterSheet", (Resource,), {**columns, **readers})
    return made()


def _reader(name: str) -> Any:
    return lambda _resource, row: read(row, name)
