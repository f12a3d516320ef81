"""The whole life of a project on one line: its registration, each stage with its day, and how it ended."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from portal.projects.models import Project, ProjectEvent
from portal.projects.states import State, Verb

DONE, CURRENT, NEXT = "done", "current", "next"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the bar."""

    title: str
    state: str
    note: str = ""


@dataclass
class _Walk:
    """When each stage was finished last, and which were sent back to."""

    done_on: dict[str, date] = field(default_factory=dict)
    returned: dict[str, date] = field(default_factory=dict)


def life(project: Project, events: Iterable[ProjectEvent]) -> list[Step]:
    """The steps of a project, as its log tells them."""
    rows = list(events)
    walk = _walk(project, rows)
    stages = project.type.stages
    here = project.type.place(project.stage) if project.stage else len(stages)
    steps = [_first(project, rows)]
    for place, stage in enumerate(stages):
        if place < here:
            done_on = walk.done_on.get(stage.code)
            steps.append(Step(stage.title, DONE, f"{done_on:%Y-%m-%d}" if done_on else ""))
        elif place == here and project.is_ongoing:
            steps.append(Step(stage.title, CURRENT, _here(project, walk)))
        elif project.is_ongoing:
            steps.append(Step(stage.title, NEXT, _again(walk, stage.code)))
    return [*steps, *_end(project, rows)]


def _first(project: Project, rows: list[ProjectEvent]) -> Step:
    """Where the line begins: the registration, or for an old record the day on which the works began."""
    if project.is_migrated:
        return Step("开始", DONE, f"{project.actual_start_on:%Y-%m-%d}" if project.actual_start_on else "历史导入")
    return Step("立项", DONE, f"{rows[0].on:%Y-%m-%d}" if rows else "")


def _walk(project: Project, rows: Iterable[ProjectEvent]) -> _Walk:
    walk = _Walk()
    order = [stage.code for stage in project.type.stages]
    for event in rows:
        if event.verb == Verb.MIGRATE:
            walk.done_on |= {code: date.fromisoformat(day) for code, day in event.facts.get("stage_dates", {}).items()}
        elif event.verb == Verb.ADVANCE:
            walk.done_on[event.from_stage] = event.on
            walk.returned.pop(event.from_stage, None)
        elif event.verb == Verb.RETURN:
            for code in order[order.index(event.to_stage) :]:
                walk.done_on.pop(code, None)
            walk.returned[event.to_stage] = event.on
    return walk


def _here(project: Project, walk: _Walk) -> str:
    returned = walk.returned.get(project.stage)
    return f"{returned:%Y-%m-%d} 退回" if returned else f"{project.stage_since_on:%Y-%m-%d} 起"


def _again(walk: _Walk, code: str) -> str:
    returned = walk.returned.get(code)
    return f"{returned:%Y-%m-%d} 曾退回" if returned else ""


def _end(project: Project, rows: list[ProjectEvent]) -> list[Step]:
    if project.state == State.COMPLETED:
        return [Step("完成", DONE, f"{project.actual_end_on:%Y-%m-%d}")]
    if project.state == State.TERMINATED:
        return [Step("终止", CURRENT, f"{rows[-1].on:%Y-%m-%d}")]
    return [Step("完成", NEXT, f"计划 {project.planned_end_on:%Y-%m-%d}" if project.planned_end_on else "")]
