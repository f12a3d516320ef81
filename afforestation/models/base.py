"""What every row of every register has: a region with the name of its day, a version, who entered it, why it left."""

from collections.abc import Collection
from itertools import pairwise
from typing import ClassVar, Self, TypeVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import ExtractYear

from portal.people.actors import Actor
from portal.people.roles import Role
from portal.regions.scoped import RegionScoped, within

FORESTRY = frozenset({"forestry", "natural_resources"})  # the reform gave some counties one office for both
WORKERS = (Role.PROJECT_CLERK, Role.DATA_CLERK)
CHECKERS = (Role.PROJECT_CLERK, Role.DATA_REVIEWER)
READERS = (*WORKERS, Role.DATA_REVIEWER, Role.VIEWER, Role.SUPERVISOR, Role.AUDITOR)
MU_DIGITS, MU_PLACES = 14, 4
LIVE = Q(removed_at__isnull=True)

Row_co = TypeVar("Row_co", bound=models.Model, covariant=True)


class RegisterQuerySet(models.QuerySet[Row_co]):
    """Rows of a register by who may see them."""

    def live(self) -> Self:
        """The rows that have not been removed."""
        return self.filter(LIVE)

    def visible_to(self, actor: Actor) -> Self:
        """Forestry offices, viewers, supervisors and auditors see their region; nobody else sees the desk's rows."""
        if actor.post is None or not actor.holds(*READERS):
            return self.none()
        is_worker = actor.holds(*WORKERS, *CHECKERS)
        if is_worker and actor.post.office.kind not in FORESTRY:
            return self.none()
        return self.filter(within(*actor.scope))


class PublicQuerySet(RegisterQuerySet[Row_co]):
    """The rows of a register that anybody may read."""

    def visible_to(self, actor: Actor) -> Self:  # noqa: ARG002 -- open to everybody
        """Whatever stands in the register today."""
        return self.live()


class RegisterRow(RegionScoped):
    """A row of a register. It is never deleted: it is removed with a reason, and history is kept in the journal."""

    region_name = models.CharField("所在地", max_length=80)
    version = models.PositiveIntegerField("版本", default=1)
    entered_by = models.CharField("登记人", max_length=200)
    entered_by_id = models.BigIntegerField("登记人编号", null=True)
    entered_at = models.DateTimeField("登记时间")
    changed_on = models.DateField("最近变更日期")
    removed_at = models.DateTimeField("移出时间", null=True)
    removed_by = models.CharField("移出人", max_length=200, blank=True)
    removed_reason = models.CharField("移出理由", max_length=300, blank=True)

    objects: ClassVar = RegisterQuerySet.as_manager()
    open_to_all: ClassVar = PublicQuerySet.as_manager()

    class Meta:
        abstract = True

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """Left to the database, whose refusals are said with their clause (registers.refusals)."""

    @property
    def is_removed(self) -> bool:
        return self.removed_at is not None


def area(label: str) -> models.DecimalField:
    """An area in mu; four decimals, as all areas of the portal."""
    return models.DecimalField(label, max_digits=MU_DIGITS, decimal_places=MU_PLACES)


def money(label: str) -> models.DecimalField:
    """A sum in yuan."""
    return models.DecimalField(label, max_digits=16, decimal_places=2)


def not_negative(name: str, *fields: str) -> models.CheckConstraint:
    """No figure of the row lies below zero."""
    condition = Q()
    for field in fields:
        condition &= Q(**{f"{field}__gte": 0})
    return models.CheckConstraint(condition=condition, name=name)


def year_has_come(name: str) -> models.CheckConstraint:
    """No figure of a year that had not begun when the row was written."""
    return models.CheckConstraint(condition=Q(year__lte=ExtractYear("changed_on"), year__gte=1949), name=name)


def in_order(name: str, *days: str) -> models.CheckConstraint:
    """Each day needs the one before it and does not lie before it."""
    condition = Q()
    for before, after in pairwise(days):
        condition &= Q(**{f"{after}__isnull": True}) | Q(**{f"{before}__isnull": False, f"{after}__gte": F(before)})
    return models.CheckConstraint(condition=condition, name=name)
