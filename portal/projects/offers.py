"""What this reader may do to this project here and now: pages and the API offer nothing else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.module_loading import import_string

from portal.people.actors import Actor
from portal.people.models import Office
from portal.people.roles import ROLE_NAMES, Role
from portal.projects.actions.advancing import earlier, missing_evidence
from portal.projects.competence import DECIDERS, office_above, office_at, owner_of, sits_in
from portal.projects.declarations import ProjectStage
from portal.projects.models import Project
from portal.projects.states import Verb
from portal.rules.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Offers:
    """The verbs, the stage that the reader would finish, what still stands in its way, and whose turn it is."""

    verbs: frozenset[Verb] = frozenset()
    stage: ProjectStage | None = None
    obstacles: Sequence[str] = ()
    turn: str = ""

    @property
    def may_finish(self) -> bool:
        return Verb.ADVANCE in self.verbs

    def offers(self, verb: Verb) -> bool:
        return verb in self.verbs


def offered(project: Project, by: Actor, *, at: datetime, on: date) -> Offers:
    """What the reader may do. Nothing once a project has ended."""
    stage = project.declared_stage
    if not project.is_ongoing or stage is None:
        return Offers()
    declared, region = project.type, project.region_code
    verbs: set[Verb] = set()
    finisher = _office(lambda: office_at(declared, stage, region, on))
    if finisher and sits_in(by, finisher, stage.role):
        verbs |= {Verb.ADVANCE, Verb.ATTACH} | ({Verb.RETURN} if earlier(project) else set())
    if by.holds(Role.PROJECT_CLERK):
        owner = _office(lambda: owner_of(declared, region, on))
        if owner and sits_in(by, owner, Role.PROJECT_CLERK):
            verbs |= {Verb.REPORT, Verb.REQUEST_CHANGE}
    if by.holds(*DECIDERS):
        above = _office(lambda: office_above(declared, region, on))
        if above and sits_in(by, above, *DECIDERS):
            verbs |= {Verb.DECIDE_CHANGE, Verb.TERMINATE}
    may_finish = Verb.ADVANCE in verbs
    return Offers(
        verbs=frozenset(verbs),
        stage=stage if may_finish else None,
        obstacles=_obstacles(project, stage, by, at=at, on=on) if may_finish else (),
        turn=f"{finisher.name}的{ROLE_NAMES[stage.role]}岗位" if finisher else "",
    )


def _office(find: Callable[[], Office]) -> Office | None:
    """An office, or None where nobody has registered one: the action says so when it comes to that."""
    try:
        return find()
    except Refusal:
        return None


def _obstacles(project: Project, stage: ProjectStage, by: Actor, *, at: datetime, on: date) -> list[str]:
    found = [f"上传{title}" for title in missing_evidence(project, stage)]
    if stage.gate:
        try:
            import_string(stage.gate)(project=project, by=by, at=at, on=on)
        except Refusal as refusal:
            found.append(f"{refusal.text}{refusal.todo}")
    return found
