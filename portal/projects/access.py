"""Who may open the staff's pages of the room: whoever watches over a region, and whose office has works to carry."""

from typing import cast

from portal.people.actors import Actor
from portal.people.roles import Role
from portal.projects.competence import types_of
from portal.web import access


class Concerned:
    """Supervisors, auditors, viewers; project clerks; others whose post has a stage in some kind of works."""

    needs_sign_in = True

    def refusal(self, actor: access.Actor) -> str:
        by = cast("Actor", actor)
        if actor.holds(Role.PROJECT_CLERK, Role.VIEWER, Role.SUPERVISOR, Role.AUDITOR):
            return ""
        if actor.is_official and by.post and types_of(by.post):
            return ""
        return access.OFFICIAL.refusal(actor) or "您当前的岗位不承担项目办理工作。如您另有相应岗位，请切换岗位后再试。"


READERS = Concerned()
CLERKS = access.Holds(Role.PROJECT_CLERK)
