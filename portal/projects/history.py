"""What happened to a project, in words, newest first."""

from collections.abc import Iterable
from typing import Any

from portal.projects.declarations import ProjectType
from portal.projects.models import Project, ProjectEvent
from portal.projects.states import Verb
from portal.web.timeline import Event


def entries(project: Project, events: Iterable[ProjectEvent]) -> list[Event]:
    """The log of a project, newest first; each finished stage cites its clause."""
    return [
        Event(
            title=_title(project.type, event),
            at=event.at,
            who=event.actor,
            text=event.reason,
            clause=project.type.stage(event.from_stage).citation.cite if event.verb == Verb.ADVANCE else "",
        )
        for event in reversed(list(events))
    ]


def _title(declared: ProjectType, event: ProjectEvent) -> str:
    facts: dict[str, Any] = event.facts
    match event.verb:
        case Verb.ADVANCE:
            return f"“{declared.stage(event.from_stage).title}”：{declared.stage(event.from_stage).verb}"
        case Verb.RETURN:
            return f"退回到“{declared.stage(event.to_stage).title}”"
        case Verb.REPORT:
            return f"上报进度：{facts['percent']}%"
        case Verb.ATTACH | Verb.REMOVE:
            return f"{event.get_verb_display()}：{facts['slot']}（{facts['file']}）"
        case Verb.REQUEST_CHANGE:
            return f"申请变更：{facts['field']}"
        case Verb.DECIDE_CHANGE:
            return f"{'同意' if facts['is_agreed'] else '不同意'}变更：{facts['field']}"
        case _:
            return event.get_verb_display()
