"""System checks of resources: what a declaration names must exist, and what a sheet brings must fit into its model."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import UniqueConstraint
from django.utils.module_loading import import_string

from portal.exchange.declarations import Resource, Sum
from portal.exchange.library import library_resource
from portal.exchange.registry import resources
from portal.exchange.writing import unfilled


@register()
def resources_hold(**_options: Any) -> list[CheckMessage]:
    """Every registered resource can be read, checked, written and exported."""
    found, codes = [], set()
    for resource in resources():
        if resource.code in codes:
            found.append(_error(resource, "its code is taken"))
        codes.add(resource.code)
        found += [_error(resource, fault) for fault in faults_of(resource)]
    return found


def faults_of(resource: Resource) -> Iterator[str]:
    """What is wrong with a declaration, in words for its author."""
    try:
        model = apps.get_model(resource.model)
    except (LookupError, ValueError):
        yield f"there is no model {resource.model}"
        return
    yield from _paths(resource)
    yield from _names(resource)
    yield from _references(resource)
    if resource.compare and not (resource.write and resource.rows):
        yield "what is compared in its own way is written and exported in its own way"
    if not resource.write:
        yield from _model(resource, model)
        yield from _titles(resource)


def _paths(resource: Resource) -> Iterator[str]:
    for path in filter(None, (resource.fields, resource.check, resource.compare, resource.write, resource.rows)):
        try:
            import_string(path)
        except ImportError as error:
            yield f"{path}: {error}"


def _names(resource: Resource) -> Iterator[str]:
    names = [column.name for column in resource.columns]
    if len(set(names)) != len(names) or len(set(resource.titles)) != len(names):
        yield "a name or title stands twice"
    checks = [(check.total, *check.parts) if isinstance(check, Sum) else check.columns for check in resource.checks]
    for group in (resource.key, resource.prefilled, *checks):
        yield from (f"there is no column {name}" for name in group if name not in names)


def _references(resource: Resource) -> Iterator[str]:
    for column in resource.columns:
        if column.reference:
            try:
                apps.get_model(column.reference.model)._meta.get_field(column.reference.by)  # noqa: SLF001 -- Django's documented model API
            except (LookupError, ValueError, FieldDoesNotExist):
                yield f"{column.name} refers to {column.reference.model}.{column.reference.by}, which is not there"


def _model(resource: Resource, model: type[models.Model]) -> Iterator[str]:
    """Where rows go straight into the model: its fields, its key, and what would be left empty."""
    meta = model._meta  # noqa: SLF001 -- as above
    for column in resource.columns:
        try:
            field = meta.get_field(column.name)
        except FieldDoesNotExist:
            yield f"{resource.model} has no field {column.name}"
            continue
        is_text = isinstance(field, models.CharField | models.TextField)
        if not column.is_required and not field.null and not is_text:
            yield f"{column.name} may be empty in the sheet and not in the model"
    if not _is_unique(resource, model):
        yield f"the key {resource.key} is not unique in {resource.model}"
    given = {*resource.fixed, *([resource.migrated] if resource.is_initial_load else [])}
    for field in unfilled(model, resource):
        if field.name not in given and not (field.has_default() or field.null or field.empty_strings_allowed):
            yield f"nothing fills {field.name}"
    for name in given - {field.name for field in meta.concrete_fields}:
        yield f"{resource.model} has no field {name}"


def _is_unique(resource: Resource, model: type[models.Model]) -> bool:
    meta = model._meta  # noqa: SLF001 -- as above
    sets = [{field.name} for field in meta.concrete_fields if field.unique]
    sets += [set(names) for names in meta.unique_together]
    sets += [
        set(constraint.fields)
        for constraint in meta.constraints
        if isinstance(constraint, UniqueConstraint) and constraint.fields and constraint.condition is None
    ]
    return set(resource.key) in sets


def _titles(resource: Resource) -> Iterator[str]:
    """What is exported must be readable again."""
    if list(library_resource(resource).get_export_headers()) != list(resource.titles):
        yield f"{resource.fields} exports other columns than {resource.titles}"


def _error(resource: Resource, fault: str) -> CheckMessage:
    return Error(f"resource {resource.code}: {fault}.", hint="Correct the declaration.", id="exchange.E001")
