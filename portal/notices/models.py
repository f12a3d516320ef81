"""Notices as published and the objections to them. What was published is never edited: a change is a new notice."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from portal.notices.competence import names_spoken_for
from portal.notices.kinds import KIND_NAMES, UNIT_NAMES, Unit
from portal.people.actors import Actor
from portal.people.masks import mask_contact, mask_name
from portal.regions.scoped import RegionScoped


class NoticeQuerySet(models.QuerySet["PublicNotice"]):
    """Notices by what anybody may see and by what still holds."""

    def visible_to(self, _actor: Any) -> "NoticeQuerySet":
        """All of them: a notice is public."""
        return self.all()

    def current(self) -> "NoticeQuerySet":
        """Those that have not been withdrawn or replaced."""
        return self.filter(withdrawn_at=None)

    def running(self, on: date) -> "NoticeQuerySet":
        """Those that take objections on a day."""
        return self.current().filter(published_on__lte=on, ends_on__gte=on)


class PublicNotice(RegionScoped):
    """One published notice. `about` names what it belongs to; `rows` are masked cells, one per column."""

    kind = models.CharField(
        "公示种类", max_length=20, choices=[(kind.value, name) for kind, name in KIND_NAMES.items()]
    )
    title = models.CharField("标题", max_length=200)
    body = models.JSONField("正文段落")
    columns = models.JSONField("名单列名", default=list)
    rows = models.JSONField("名单", default=list)
    about = models.CharField("所属对象", max_length=120, db_index=True)
    office_name = models.CharField("公示单位", max_length=80)
    published_on = models.DateField("公示日期")
    published_at = models.DateTimeField("发布时间")
    period_days = models.PositiveSmallIntegerField("公示期")
    period_unit = models.CharField(
        "计算方式", max_length=10, choices=[(unit.value, name) for unit, name in UNIT_NAMES.items()]
    )
    ends_on = models.DateField("截止日期")
    withdrawn_at = models.DateTimeField("撤回时间", null=True, blank=True)
    withdrawn_reason = models.CharField("撤回原因", max_length=200, blank=True)
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by", verbose_name="替代的公示"
    )

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = "公示"
        verbose_name_plural = "公示"
        indexes = [
            models.Index(fields=["-published_on", "-id"], name="notice_by_day"),
            models.Index(fields=["city_code", "-published_on", "-id"], name="notice_by_city"),
            models.Index(fields=["county_code", "-published_on", "-id"], name="notice_by_county"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("published_on")), name="notice_ends_after_it_begins"),
            models.CheckConstraint(condition=Q(period_days__gt=0), name="notice_has_days"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="notice_withdrawn_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("notices:detail", args=[self.pk])

    @property
    def lines(self) -> list[list[tuple[str, str]]]:
        """The list as pairs of column and cell."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]

    @property
    def column_names(self) -> str:
        """The columns as the page kit's table wants them: parted by |, figures marked."""
        return "|".join(f">{name}" if "元" in name else name for name in self.columns)

    @property
    def is_current(self) -> bool:
        return self.withdrawn_at is None

    @property
    def period_text(self) -> str:
        """5个工作日; 15日."""
        unit = "个工作日" if self.period_unit == Unit.WORKING else UNIT_NAMES[Unit(self.period_unit)]
        return f"{self.period_days}{unit}"

    def is_running(self, on: date) -> bool:
        """Whether objections are taken on a day; the last day is included."""
        return self.is_current and self.published_on <= on <= self.ends_on


class ObjectionState(models.TextChoices):
    """An objection is open until it is answered."""

    OPEN = "open", "待答复"
    ANSWERED = "answered", "已答复"


class ObjectionQuerySet(models.QuerySet["Objection"]):
    """Objections by who may answer them."""

    def visible_to(self, actor: Actor) -> "ObjectionQuerySet":
        """Those to notices of the actor's office, or of one whose duties it took over."""
        return self.filter(notice__office_name__in=names_spoken_for(actor))


class Objection(models.Model):
    """What somebody brings against a notice. Name and contact are for whoever answers; others see them masked."""

    notice = models.ForeignKey(PublicNotice, models.PROTECT, related_name="objections", verbose_name="公示")
    by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="账号"
    )
    name = models.CharField("姓名或单位名称", max_length=60)
    contact = models.CharField("联系方式", max_length=100)
    text = models.TextField("异议内容", max_length=2000)
    created_on = models.DateField("提出日期")
    created_at = models.DateTimeField("提出时间")
    state = models.CharField("状态", max_length=10, choices=ObjectionState, default=ObjectionState.OPEN)
    answer = models.TextField("答复", max_length=2000, blank=True)
    is_upheld = models.BooleanField("异议成立", null=True, blank=True)
    answered_by = models.CharField("答复人", max_length=120, blank=True)
    answered_at = models.DateTimeField("答复时间", null=True, blank=True)

    objects = ObjectionQuerySet.as_manager()

    class Meta:
        verbose_name = "异议"
        verbose_name_plural = "异议"
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", answered_at__isnull=True, is_upheld__isnull=True, answer="")
                | (Q(state="answered", answered_at__isnull=False, is_upheld__isnull=False) & ~Q(answer="")),
                name="objection_answered_whole",
            )
        ]

    def __str__(self) -> str:
        return f"{self.notice} · {self.masked_name}"

    @property
    def masked_name(self) -> str:
        return mask_name(self.name)

    @property
    def masked_contact(self) -> str:
        return mask_contact(self.contact)
