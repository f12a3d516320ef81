"""The typed record behind a project, what the policy says of it, and what it asks at a stage."""

from collections.abc import Callable, Iterable
from typing import Any, cast

from django import forms
from django.apps import apps
from django.db.models import Model
from django.utils.module_loading import import_string

from portal.projects.declarations import ProjectStage, ProjectType
from portal.projects.forms import StageForm
from portal.projects.models import Project

Rows = list[tuple[str, str]]


def record_model(declared: ProjectType) -> type[Model]:
    """The model that the declaration names."""
    return cast("type[Model]", apps.get_model(declared.record))


def record_of(project: Project) -> Any:
    """The record of a project; None only where somebody has removed it."""
    return records_of(project.type, [project]).get(project.pk)


def records_of(declared: ProjectType, projects: Iterable[Project]) -> dict[int, Any]:
    """The records of projects of one kind by the projects' keys, in one query; each knows its project."""
    known = {project.pk: project for project in projects}
    rows = record_model(declared)._default_manager.filter(project__in=known)  # noqa: SLF001 -- Django's documented name
    found: dict[int, Any] = {}
    for row in rows:
        key: int = row.project_id  # type: ignore[attr-defined]
        row.project = known[key]  # type: ignore[attr-defined]
        found[key] = row
    return found


def create_form(declared: ProjectType) -> type[forms.ModelForm]:
    """The form on the record with which a project begins."""
    return cast("type[forms.ModelForm]", import_string(declared.create_form))


def stage_form(stage: ProjectStage) -> type[StageForm] | None:
    """What a stage asks; None where it asks nothing."""
    return cast("type[StageForm]", import_string(stage.form)) if stage.form else None


def described(declared: ProjectType, record: Any) -> Rows:
    """The record as the staff reads it."""
    return _rows(declared.describe, record)


def shown_to_all(declared: ProjectType, record: Any) -> Rows:
    """The record as anybody may read it."""
    return _rows(declared.public, record) if declared.public else []


def _rows(path: str, record: Any) -> Rows:
    if record is None:
        return []
    describe = cast("Callable[[Any], Rows]", import_string(path))
    return list(describe(record))
