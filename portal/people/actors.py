"""The actor: an account together with the post it acts from, handed to every action as `by`."""

from dataclasses import dataclass
from datetime import date

from portal.people.heritage import NONE, Heritage
from portal.people.models import Agency, Organisation, Post, User
from portal.people.presence import presence_of
from portal.people.roles import READS_WHOLE_REGION, ROLE_NAMES, Role
from portal.regions.scoped import covers

NO_POST = 0  # chosen by an official who acts for himself, as anybody else


@dataclass(frozen=True)
class Actor:
    """Who acts. Without a post it is an applicant; without a user it is nobody (`NOBODY`) or the portal (`SYSTEM`).

    `agencies` are the organisations that an applicant files for on the day; an official has none while in a post.
    `heritage` is what reforms left to the post: it reads rows of all regions that ended in its own, and goes on
    writing where its region or office carries on the business.
    """

    user: User | None = None
    post: Post | None = None
    name: str = ""
    agencies: tuple[Agency, ...] = ()
    heritage: Heritage = NONE

    @property
    def is_signed_in(self) -> bool:
        return self.user is not None

    @property
    def is_official(self) -> bool:
        return self.post is not None

    @property
    def region_code(self) -> str:
        """The region that the post covers; empty for an applicant."""
        return self.post.region_code if self.post else ""

    @property
    def scope(self) -> tuple[str, ...]:
        """The codes whose rows lie in the post's region: its own and those of the regions it succeeded."""
        return (self.region_code, *self.heritage.predecessors)

    @property
    def territory(self) -> tuple[str, ...]:
        """The codes whose rows the post may write: its own, and those of ended regions whose business it carries on."""
        return (self.region_code, *self.heritage.taken_over)

    @property
    def offices(self) -> tuple[int, ...]:
        """The numbers of the post's office and of those whose business it carries on."""
        return (self.post.office_id, *self.heritage.offices) if self.post else ()

    @property
    def reads_whole_region(self) -> bool:
        return self.post is not None and self.post.as_role in READS_WHOLE_REGION

    @property
    def organisations(self) -> tuple[Organisation, ...]:
        """The organisations that the applicant may file for."""
        return tuple(agency.organisation for agency in self.agencies)

    @property
    def label(self) -> str:
        """How papers, journal and history name the actor: office, person and role of the day."""
        if self.post:
            return f"{self.post.office.short_name} {self.user or self.post.user} {ROLE_NAMES[self.post.as_role]}"
        return str(self.user) if self.user else self.name

    @property
    def user_id(self) -> int | None:
        """What the journal keeps beside the label."""
        return self.user.pk if self.user else None

    def acts_for(self, office_id: int | None) -> bool:
        """Whether the post's office is this one, or carries on its business."""
        return office_id in self.offices

    def covers(self, region_code: str) -> bool:
        """Whether a place lies in the post's region, or in an ended one whose business that region carries on."""
        return self.is_official and any(covers(code, region_code) for code in self.territory)

    def holds(self, *roles: Role) -> bool:
        """Whether the post acted from has one of the roles."""
        return self.post is not None and self.post.as_role in roles


NOBODY = Actor(name="访客")
SYSTEM = Actor(name="系统")


def actor_for(user: User, post_id: int | None, *, on: date) -> Actor:
    """The actor of an account on a day: in the chosen post if it holds, else in its first post, else an applicant.

    One query for an official, two for an applicant. `NO_POST` makes an official act for himself.
    """
    held = () if post_id == NO_POST else presence_of(user, on=on).posts
    if held:
        post, heritage = next((one for one in held if one[0].pk == post_id), held[0])
        return Actor(user=user, post=post, heritage=heritage)
    return Actor(user=user, agencies=tuple(Agency.objects.acting(user, on=on)))


def kept_actor(user_id: int | None, post_id: int | None, *, on: date) -> Actor:
    """The actor of whom only the numbers of account and post were kept; the portal itself where there is no account."""
    return SYSTEM if user_id is None else actor_for(User.objects.get(pk=user_id), post_id, on=on)
