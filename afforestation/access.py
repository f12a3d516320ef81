"""Who opens the desk pages of this document: forestry offices, and whoever reads a whole region."""

from portal.people.actors import Actor as People
from portal.people.roles import READS_WHOLE_REGION, Role
from portal.regions.scoped import PROVINCE, level_of
from portal.web.access import Actor, Holds


class Forestry(Holds):
    """Only a post of a forestry office in one of the roles; with `readers` supervisors and auditors as well."""

    def __init__(self, *roles: str, readers: bool = False) -> None:
        super().__init__(*roles, *(READS_WHOLE_REGION if readers else ()))

    def refusal(self, actor: Actor) -> str:
        if found := super().refusal(actor):
            return found
        assert isinstance(actor, People)
        assert actor.post is not None
        if actor.reads_whole_region or actor.post.office.kind == "forestry":
            return ""
        return "本页面由林业部门的工作人员使用。如您另有林业部门的岗位，请切换岗位后再试。"


class ProvincialForestry(Forestry):
    """The same, in the province's own office."""

    def refusal(self, actor: Actor) -> str:
        if found := super().refusal(actor):
            return found
        assert isinstance(actor, People)
        if level_of(actor.region_code) == PROVINCE:
            return ""
        return "本页面由省级林业部门的工作人员使用。"


GIFT_READERS = Forestry(
    Role.HANDLER, Role.REVIEWER, Role.APPROVER, Role.DATA_CLERK, Role.DATA_REVIEWER, readers=True
)  # fmt: skip
