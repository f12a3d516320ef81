"""Which kinds of works concern a post, and which office answers for a piece of work on a day."""

from datetime import date

from portal.people.actors import Actor
from portal.people.models import Office, Post
from portal.people.office_kinds import table
from portal.people.roles import Role
from portal.projects.declarations import ProjectStage, ProjectType
from portal.projects.registry import project_types
from portal.regions.scoped import level_of

DECIDERS = frozenset({Role.PROJECT_CLERK, Role.REVIEWER})  # who decides on changes, in the office above


def types_of(post: Post) -> list[ProjectType]:
    """The kinds of works that a post may see: a project clerk his office's, others those with a stage of theirs."""
    kind, level = post.office.kind, level_of(post.office.region_code)
    return [declared for declared in project_types() if _concerns(declared, post.as_role, kind, level)]


def _concerns(declared: ProjectType, role: Role, kind: str, level: str) -> bool:
    if role is Role.PROJECT_CLERK and _carries(kind, declared.office_kind, level):
        return True
    return any(
        stage.role is role and stage.level == level and _carries(kind, declared.kind_at(stage), level)
        for stage in declared.stages
    )


def _carries(kind: str, declared_kind: str, level: str) -> bool:
    """Whether offices of a kind have, or came to have, the work of the declared one at a level."""
    seen: set[str] = set()
    todo = {declared_kind}
    while todo:
        seen |= todo
        todo = {row.successor for row in table() if row.kind in todo and row.level == level and row.successor} - seen
    return kind in seen


def may_open(declared: ProjectType, post: Post) -> bool:
    """Whether a post is project clerk of an office that owns such works."""
    level = level_of(post.office.region_code)
    is_owner = level == declared.level and _carries(post.office.kind, declared.office_kind, level)
    return is_owner and post.as_role is Role.PROJECT_CLERK


def owner_of(declared: ProjectType, region_code: str, on: date) -> Office:
    """The office that owns a project in a region. Raises Refusal where there is none."""
    return Office.objects.responsible(
        kind=declared.office_kind, region_code=region_code, level=declared.level, on=on
    )  # fmt: skip


def office_above(declared: ProjectType, region_code: str, on: date) -> Office:
    """The office that decides on changes. Raises Refusal where there is none."""
    return Office.objects.responsible(
        kind=declared.office_kind, region_code=region_code, level=declared.level_above, on=on
    )  # fmt: skip


def office_at(declared: ProjectType, stage: ProjectStage, region_code: str, on: date) -> Office:
    """The office that finishes a stage. Raises Refusal where there is none."""
    return Office.objects.responsible(
        kind=declared.kind_at(stage), region_code=region_code, level=stage.level, on=on
    )  # fmt: skip


def sits_in(by: Actor, office: Office, *roles: Role) -> bool:
    """Whether the actor acts from a post of the office in one of the roles."""
    return by.post is not None and by.post.office_id == office.pk and by.holds(*roles)
