"""The projects that are walked to: one before the county's own check, one with a change that waits for the city."""

from collections.abc import Iterator

from portal.people.actors import Actor
from portal.projects.actions.changing import request_change
from portal.projects.models import Project
from portal.projects.states import Field
from tests.portal.cases.factories import moment
from tests.portal.projects.factories import Crew, make_checkable, make_project


def make_works(people: dict[str, Actor]) -> tuple[dict[str, Project], dict[str, str]]:
    """The projects by the words of their addresses, and what hangs on them."""
    crew = Crew(people["pclerk"], people["pcity"], people["pprov"], people["superv"])
    works = {"project": make_checkable(crew), "changed project": make_project(crew, name="待变更工程")}
    change = request_change(
        project=works["changed project"], field=Field.NAME, new="新名称", reason="笔误", by=crew.county, at=moment()
    )
    works["changed project"].refresh_from_db()
    return works, dict(_hanging(works["project"], change.pk))


def _hanging(project: Project, change: int) -> Iterator[tuple[str, str]]:
    yield "project file", str(project.evidence.earliest("pk").pk)
    yield "change", str(change)
