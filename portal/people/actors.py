"""The actor: an account together with the post it acts from, handed to every action as `by`."""

from dataclasses import dataclass

from portal.people.models import Post, User
from portal.people.roles import READS_WHOLE_REGION, Role


@dataclass(frozen=True)
class Actor:
    """Who acts. Without a post it is an applicant; without a user it is nobody (`NOBODY`) or the portal (`SYSTEM`)."""

    user: User | None = None
    post: Post | None = None
    name: str = ""

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
    def reads_whole_region(self) -> bool:
        return self.post is not None and self.post.as_role in READS_WHOLE_REGION

    @property
    def label(self) -> str:
        """How papers, journal and history name the actor: office, person and role of the day."""
        if self.post:
            return f"{self.post.office.short_name} {self.post.user} {self.post.get_role_display()}"
        return str(self.user) if self.user else self.name

    def holds(self, *roles: Role) -> bool:
        """Whether the post acted from has one of the roles."""
        return self.post is not None and self.post.as_role in roles


NOBODY = Actor(name="访客")
SYSTEM = Actor(name="系统")
