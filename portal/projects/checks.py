"""System checks of the room: every declared kind of works can run."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import FieldDoesNotExist
from django.utils.module_loading import import_string

from portal.projects.declarations import ProjectType, faults
from portal.projects.desk_forms import MONEY, AdvanceForm
from portal.projects.forms import StageForm
from portal.projects.opening_form import OPENING
from portal.projects.registry import project_types


@register()
def project_types_can_run(**_options: Any) -> list[CheckMessage]:
    """Codes are unique, stages fit together, and what a kind of works names by path exists."""
    types = list(project_types())
    messages: list[CheckMessage] = [
        Error(f"two kinds of works are called {code}", id="projects.E001")
        for code, count in Counter(declared.code for declared in types).items()
        if count > 1
    ]
    for declared in types:
        messages += [Error(f"project type {declared.code}: {fault}", id="projects.E002") for fault in faults(declared)]
        messages += [
            Error(f"project type {declared.code}: {lost}", id="projects.E003") for lost in unresolved(declared)
        ]
    return messages


def unresolved(declared: ProjectType) -> Iterator[str]:
    """What a kind of works names and does not exist, or may not be called so."""
    paths = (declared.create_form, declared.describe, declared.public, declared.same)
    acts = (path for stage in declared.stages for path in (stage.gate, stage.together))
    for path in filter(None, (*paths, *acts)):
        yield from _lost(path)
    yield from _taken(declared.create_form, OPENING)
    for path in filter(None, (stage.form for stage in declared.stages)):
        yield from _lost(path) or _no_form(path) or _taken(path, frozenset(AdvanceForm.base_fields))
    try:
        field = apps.get_model(declared.record)._meta.get_field("project")  # noqa: SLF001 -- documented model API
    except (LookupError, ValueError, FieldDoesNotExist) as error:
        yield f"{declared.record}: {error}"
    else:
        if not field.one_to_one:
            yield f"{declared.record}: its field project is not one-to-one"


def _lost(path: str) -> list[str]:
    try:
        import_string(path)
    except ImportError as error:
        return [f"{path}: {error}"]
    return []


def _no_form(path: str) -> list[str]:
    return [] if issubclass(import_string(path), StageForm) else [f"{path} is no StageForm"]


def _taken(path: str, reserved: frozenset[str]) -> list[str]:
    """The fields of a policy's form that the portal's own questions on the same page would hide."""
    if _lost(path):
        return []
    fields = import_string(path).base_fields
    return [f"{path}: {name} is a field of the portal" for name in fields if name in reserved or name.startswith(MONEY)]
