"""Planting days and trees to adopt (82 三(五)): what is on offer, who signs up, who holds which places."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from afforestation.models.services import forestry_scope
from portal.people.actors import Actor
from portal.people.models import Post
from portal.regions.scoped import RegionScoped

MOST_YEARS = 30


class PlantingEventQuerySet(models.QuerySet["PlantingEvent"]):
    """Offers by reader."""

    def visible_to(self, actor: Actor) -> "PlantingEventQuerySet":
        """At the desk: the offers of a forestry office's region."""
        return self.filter(forestry_scope(actor))


class PlantingEvent(RegionScoped):
    """A day of planting, or trees and plots that may be adopted for some years; the places are limited.

    `taken` moves in the transaction that takes or gives back places: the database lets it never pass `capacity`. The
    office may close an offer early: who signed up before stays, nobody else comes in.
    """

    class Kind(models.TextChoices):
        PLANT = "plant", "植树活动"
        ADOPT = "adopt", "树木（林地）认养"

    kind = models.CharField("类别", max_length=10, choices=Kind.choices)
    title = models.CharField("名称", max_length=80)
    place = models.CharField("地点", max_length=120)
    held_on = models.DateField("活动日期", null=True, blank=True)
    sign_up_until_on = models.DateField("报名截止")
    capacity = models.PositiveIntegerField("名额")
    taken = models.PositiveIntegerField("已占名额", default=0, editable=False)
    most_years = models.PositiveSmallIntegerField("最长认养年限", null=True, blank=True)
    opened_by = models.ForeignKey(Post, models.PROTECT, related_name="+", verbose_name="发布人", editable=False)
    opened_at = models.DateTimeField("发布时间", editable=False)
    closed_at = models.DateTimeField("提前结束时间", null=True, editable=False)
    closed_reason = models.CharField("提前结束原因", max_length=200, blank=True, editable=False)

    objects = PlantingEventQuerySet.as_manager()

    class Meta:
        verbose_name = "植树认养活动"
        verbose_name_plural = "植树认养活动"
        constraints = [
            models.CheckConstraint(condition=Q(capacity__gt=0), name="planting_event_capacity"),
            models.CheckConstraint(condition=Q(taken__lte=F("capacity")), name="planting_event_not_overbooked"),
            models.CheckConstraint(
                condition=Q(kind="plant", held_on__gte=F("sign_up_until_on"), most_years__isnull=True)
                | Q(kind="adopt", held_on__isnull=True, most_years__range=(1, MOST_YEARS)),
                name="planting_event_kind",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, closed_reason="") | (Q(closed_at__isnull=False) & ~Q(closed_reason="")),
                name="planting_event_closed_why",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_adoption(self) -> bool:
        return self.kind == self.Kind.ADOPT

    def takes_sign_ups(self, on: date) -> bool:
        """Whether somebody may still sign up on a day: not closed, and the last day included."""
        return self.closed_at is None and on <= self.sign_up_until_on

    @property
    def left(self) -> int:
        return self.capacity - self.taken

    @property
    def when(self) -> str:
        """The day, or the years, as lists show it."""
        return f"最长{self.most_years}年" if self.held_on is None else f"{self.held_on:%Y-%m-%d}"


class SignUpApplication(models.Model):
    """A sign-up for an event, one-to-one with its case: how many places, how many years, what the paper says."""

    case = models.OneToOneField("cases.Case", models.PROTECT, related_name="+", verbose_name="办件")
    event = models.ForeignKey(PlantingEvent, models.PROTECT, related_name="+", verbose_name="活动或树木")
    places = models.PositiveIntegerField("名额数")
    years = models.PositiveSmallIntegerField("认养年限", null=True, blank=True)
    certificate_name = models.CharField("证书署名", max_length=60)
    wish = models.CharField("寄语", max_length=60, blank=True)

    class Meta:
        verbose_name = "植树认养报名"
        verbose_name_plural = "植树认养报名"
        constraints = [models.CheckConstraint(condition=Q(places__gt=0), name="sign_up_places")]

    def __str__(self) -> str:
        return f"{self.event}报名{self.places}个名额"


class PlantingPlace(models.Model):
    """The places that a live sign-up holds: one sign-up per person or organisation and event."""

    event = models.ForeignKey(PlantingEvent, models.PROTECT, related_name="held_places", verbose_name="活动")
    holder = models.CharField("报名人", max_length=140)
    places = models.PositiveIntegerField("名额数")
    case = models.OneToOneField("cases.Case", models.PROTECT, related_name="+", verbose_name="办件")

    class Meta:
        verbose_name = "活动名额"
        verbose_name_plural = "活动名额"
        constraints = [models.UniqueConstraint(fields=["event", "holder"], name="planting_place_once")]

    def __str__(self) -> str:
        return f"{self.event} {self.places}"
