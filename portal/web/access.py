"""Who may open a page. Every view names one of these; a view that names none does not start."""

from dataclasses import dataclass
from typing import Any, Protocol

from django.http import HttpRequest


class Actor(Protocol):
    """What a page asks of whoever acts; the room of people provides it as `request.actor`."""

    @property
    def is_signed_in(self) -> bool: ...

    @property
    def is_official(self) -> bool: ...

    def holds(self, *roles: Any) -> bool:
        """Whether the post acted from has one of the roles."""
        ...


class Visitor:
    """Whoever acts before anybody has been recognised."""

    is_signed_in = False
    is_official = False

    def holds(self, *_roles: Any) -> bool:
        return False


def actor_of(request: HttpRequest) -> Actor:
    """The actor of a request; a visitor where the middleware has not run, as on early error pages."""
    actor: Actor = getattr(request, "actor", None) or Visitor()
    return actor


class Access(Protocol):
    """A condition for opening a page."""

    @property
    def needs_sign_in(self) -> bool:
        """Whether a visitor is sent to sign in before anything else is looked at."""
        ...

    def refusal(self, actor: Actor) -> str:
        """Why the actor may not, in words for him; empty for whoever may."""
        ...


@dataclass(frozen=True)
class Anybody:
    needs_sign_in: bool = False

    def refusal(self, _actor: Actor) -> str:
        return ""


@dataclass(frozen=True)
class SignedOut:
    """For entries such as 登录 that mean nothing to somebody signed in."""

    needs_sign_in: bool = False

    def refusal(self, actor: Actor) -> str:
        return "您已登录，无需重复操作。" if actor.is_signed_in else ""


@dataclass(frozen=True)
class SignedIn:
    needs_sign_in: bool = True

    def refusal(self, actor: Actor) -> str:
        return "" if actor.is_signed_in else "请先登录。"


@dataclass(frozen=True)
class Official:
    needs_sign_in: bool = True

    def refusal(self, actor: Actor) -> str:
        return "" if actor.is_official else "本页面仅供工作人员使用，您当前的账号没有有效的工作岗位。"


class Holds:
    """Only whoever acts from a post with one of the roles."""

    needs_sign_in = True

    def __init__(self, *roles: str) -> None:
        if not roles:
            raise ValueError("Holds() names no role; nobody could open the page.")
        self.roles = roles

    def refusal(self, actor: Actor) -> str:
        if actor.holds(*self.roles):
            return ""
        return Official().refusal(actor) or "您当前的岗位没有办理此项工作的权限。如您另有相应岗位，请切换岗位后再试。"


PUBLIC = Anybody()
SIGNED_OUT = SignedOut()
SIGNED_IN = SignedIn()
OFFICIAL = Official()
