"""The actor: an account together with the post it acts from, handed to every action as `by`."""

from dataclasses import dataclass
from datetime import date

from portal.people.models import Agency, Organisation, Post, User
from portal.people.roles import READS_BY_REGION, READS_WHOLE_REGION, Role
from portal.regions.succession import scope_codes

NO_POST = 0  # chosen by an official who acts for himself, as anybody else


@dataclass(frozen=True)
class Actor:
    """Who acts. Without a post it is an applicant; without a user it is nobody (`NOBODY`) or the portal (`SYSTEM`).

    `agencies` are the organisations that an applicant files for on the day; an official has none while in a post.
    """

    user: User | None = None
    post: Post | None = None
    name: str = ""
    agencies: tuple[Agency, ...] = ()
    predecessors: tuple[str, ...] = ()

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
        return (self.region_code, *self.predecessors)

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
            return f"{self.post.office.short_name} {self.user or self.post.user} {self.post.get_role_display()}"
        return str(self.user) if self.user else self.name

    @property
    def user_id(self) -> int | None:
        """What the journal keeps beside the label."""
        return self.user.pk if self.user else None

    def holds(self, *roles: Role) -> bool:
        """Whether the post acted from has one of the roles."""
        return self.post is not None and self.post.as_role in roles


NOBODY = Actor(name="访客")
SYSTEM = Actor(name="系统")


def actor_for(user: User, post_id: int | None, *, on: date) -> Actor:
    """The actor of an account on a day: in the chosen post if it holds, else in its first post, else an applicant.

    One query for an official, two for an applicant. `NO_POST` makes an official act for himself.
    """
    posts = [] if post_id == NO_POST else list(Post.objects.held_by(user, on=on))
    if posts:
        post = next((post for post in posts if post.pk == post_id), posts[0])
        return Actor(user=user, post=post, predecessors=_predecessors(post, on))
    return Actor(user=user, agencies=tuple(Agency.objects.acting(user, on=on)))


def kept_actor(user_id: int | None, post_id: int | None, *, on: date) -> Actor:
    """The actor of whom only the numbers of account and post were kept; the portal itself where there is no account."""
    return SYSTEM if user_id is None else actor_for(User.objects.get(pk=user_id), post_id, on=on)


def _predecessors(post: Post, on: date) -> tuple[str, ...]:
    """Asked only for whoever finds rows by region alone: the others find theirs by their office."""
    if post.as_role not in READS_BY_REGION:
        return ()
    return tuple(code for code in scope_codes(post.region_code, on) if code != post.region_code)
