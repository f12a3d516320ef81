"""Villages under way as their sheet has them: figures out of the record, days out of the log."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from afforestation.models import TreeVillage
from afforestation.projects import TREE_VILLAGE
from afforestation.under_way import DAY_OF_STAGE, OF_RECORD
from portal.projects.models import Project, ProjectEvent
from portal.projects.states import Verb


def kept_rows(projects: Iterable[Project]) -> Iterator[dict[str, Any]]:
    """A row for each project, by the names of the sheet's columns. `projects` come with their events."""
    found = {project.pk: project for project in projects}
    for record in TreeVillage.objects.filter(project__in=found).order_by("project_id"):
        project = found[record.project_id]
        yield {
            **_days(project.events.all()),
            **{name: getattr(record, name) for name in OF_RECORD},
            "region_code": project.region_code,
            "village": record.village,
            "kind": record.kind,
            "former_number": project.former_number,
            "stage": project.stage,
        }


def _days(events: Iterable[ProjectEvent]) -> dict[str, date | None]:
    """When each stage was finished, by its column; a village that was sent back finishes its stages anew."""
    found: dict[str, date] = {}
    for event in events:
        if event.verb == Verb.MIGRATE:
            found |= {stage: date.fromisoformat(day) for stage, day in event.facts.get("stage_dates", {}).items()}
        elif event.verb == Verb.ADVANCE:
            found[event.from_stage] = event.on
        elif event.verb == Verb.RETURN:
            back = TREE_VILLAGE.place(event.to_stage)
            found = {stage: day for stage, day in found.items() if TREE_VILLAGE.place(stage) < back}
    return {column: found.get(stage) for stage, column in DAY_OF_STAGE.items()}
