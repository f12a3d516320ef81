"""Whoever acts in these tests, and forms and lists to act on."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.db.models import QuerySet


@dataclass(frozen=True)
class Somebody:
    """An actor as the page kit sees one."""

    is_signed_in: bool = False
    is_official: bool = False
    roles: tuple[str, ...] = ()
    label: str = "某人"

    def holds(self, *roles):
        return bool(set(roles) & set(self.roles))


class GroupRows(QuerySet):
    """Rows of a model that every Django has; those named 密 are not for visitors."""

    def visible_to(self, actor):
        return self if actor.is_signed_in else self.exclude(name__startswith="密")


def groups(*names):
    return Group.objects.bulk_create([Group(name=name) for name in names])


GROUPS = GroupRows(Group)
