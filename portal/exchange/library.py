"""The django-import-export resource behind a declaration: what is exported has the columns that are read back in."""

import csv
from collections.abc import Iterable
from typing import IO, Any

from django.apps import apps
from django.db.models import Q
from django.utils.module_loading import import_string
from import_export.fields import Field
from import_export.resources import ModelResource
from import_export.resources import Resource as LibraryResource

from portal.exchange import workbook
from portal.exchange.declarations import Column, Resource
from portal.exchange.reading.text import FORMULA_SIGNS, QUOTE
from portal.exchange.sql import stem
from portal.rules.cells import Choice

SIZE = 2_000


def library_resource(resource: Resource) -> LibraryResource:
    """The resource that the declaration names, or one made of its columns."""
    if resource.fields:
        named: ModelResource = import_string(resource.fields)()
        return named
    columns = {column.name: _Field(column) for column in resource.columns}
    if resource.rows:
        plain: LibraryResource = type(LibraryResource)(f"{resource.code}Resource", (LibraryResource,), columns)()
        return plain
    names = tuple(columns)
    options = {"model": apps.get_model(resource.model), "fields": names, "import_order": names, "export_order": names}
    made: ModelResource = type(ModelResource)(
        f"{resource.code}Resource", (ModelResource,), {**columns, "Meta": type("Meta", (), options)}
    )()
    return made


def rows_of(resource: Resource, region_codes: tuple[str, ...]) -> Iterable[Any]:
    """What the portal holds of a resource for some regions, in its order, a few at a time."""
    if resource.rows:
        found: Iterable[Any] = import_string(resource.rows)(resource, region_codes)
        return found
    inside = Q()
    for code in region_codes if resource.region else ():
        inside |= Q(**{f"{resource.region}__startswith": stem(code)})
    rows = apps.get_model(resource.model)._default_manager.filter(inside)  # noqa: SLF001 -- Django's documented model API
    kept: Iterable[Any] = rows.order_by("pk").iterator(SIZE)
    return kept


def export(resource: Resource, rows: Iterable[Any]) -> IO[bytes]:
    """Rows of the model as a workbook that may come in again. Raises Refusal where they do not fit."""
    return workbook.stream(library_resource(resource), rows, sheet=resource.name, mark=resource.mark)


def export_text(resource: Resource, rows: Iterable[Any], file: IO[str]) -> None:
    """Rows of the model as csv that may come in again."""
    columns, out = library_resource(resource), csv.writer(file)
    out.writerow(columns.get_export_headers())
    for row in rows:
        out.writerow([_as_text(field.get_value(row)) for field in columns.get_export_fields()])


def _as_text(value: Any) -> Any:
    """A flag as its word; a text that an office program would take for a formula gets a sign that says it is none."""
    if isinstance(value, bool):
        return "是" if value else "否"
    return f"{QUOTE}{value}" if isinstance(value, str) and value[:1] in FORMULA_SIGNS and value else value


class _Field(Field):
    """A column as it is written: options by their labels, referred rows by the field that names them."""

    def __init__(self, column: Column) -> None:
        super().__init__(attribute=column.name, column_name=column.title)
        self._column = column

    def get_value(self, instance: Any) -> Any:
        value = getattr(instance, self._column.name)
        if isinstance(self._column.kind, Choice):
            return dict(self._column.kind.options).get(value, value)
        if self._column.reference and hasattr(value, "pk"):
            return getattr(value, self._column.reference.by)
        return value
