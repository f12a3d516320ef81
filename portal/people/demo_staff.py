"""The staff of the demonstration as they act. Everything here fails where `demo` has not been loaded before."""

from datetime import date

from portal.people.actors import Actor, actor_for
from portal.people.models import Post, User
from portal.people.roles import Role


def who(username: str, *, on: date) -> Actor:
    """Somebody by name, at the first of the posts. Raises User.DoesNotExist."""
    return actor_for(User.objects.get(username=username), None, on=on)


def official(kind: str, role: Role, region_code: str) -> Actor:
    """Somebody of an office of this kind in a region. Raises Post.DoesNotExist."""
    posts = Post.objects.select_related("office", "user")
    found = posts.filter(office__kind=kind, role=role, region_code=region_code).earliest("pk")
    return Actor(user=found.user, post=found)
