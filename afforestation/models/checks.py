"""Supervision: checks by at least two inspectors, the problems they find, and their mending. 三(四)."""

from django.db import models
from django.db.models import F, Q

from afforestation.models.base import RegisterRow
from portal.files.models import StoredFile
from portal.people.models import Office


class Occasion(models.TextChoices):
    """Why a check took place."""

    REGULAR = "regular", "定期督查"
    SPECIAL = "special", "不定期督查"


class Inspection(RegisterRow):
    """A check of a county by an office above it, by two different people."""

    title = models.CharField("督查内容", max_length=120)
    occasion = models.CharField("督查方式", max_length=10, choices=Occasion.choices)
    inspected_on = models.DateField("督查日期")
    first_inspector = models.CharField("督查人员一", max_length=40)
    second_inspector = models.CharField("督查人员二", max_length=40)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name="督查单位")
    office_region = models.CharField("督查单位区划", max_length=12)
    summary = models.CharField("情况", max_length=500)

    class Meta:
        verbose_name = "督查"
        verbose_name_plural = "督查"
        constraints = [
            models.CheckConstraint(
                condition=~Q(first_inspector="") & ~Q(second_inspector="") & ~Q(first_inspector=F("second_inspector")),
                name="inspection_two_people",
            ),
            models.CheckConstraint(condition=~Q(office_region=F("region_code")), name="inspection_not_by_itself"),
            models.CheckConstraint(condition=Q(inspected_on__lte=F("changed_on")), name="inspection_day"),
        ]

    def __str__(self) -> str:
        return f"{self.region_name} {self.title}"


class Problem(RegisterRow):
    """A problem with its deadline. Whoever inspected closes it, after evidence; the inspected can't."""

    inspection = models.ForeignKey(Inspection, models.PROTECT, related_name="problems", verbose_name="督查")
    text = models.CharField("问题", max_length=300)
    days = models.PositiveSmallIntegerField("整改期限（工作日）")
    due_on = models.DateField("整改截止日期")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name="督查单位")
    mended_on = models.DateField("整改完成日期", null=True)
    mending = models.CharField("整改情况", max_length=500, blank=True)
    evidence = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", verbose_name="整改佐证")
    sent_back = models.CharField("退回理由", max_length=300, blank=True)
    closed_on = models.DateField("销号日期", null=True)
    closed_by = models.CharField("销号人", max_length=200, blank=True)
    closed_office = models.ForeignKey(Office, models.PROTECT, null=True, related_name="+", verbose_name="销号单位")

    class Meta:
        verbose_name = "督查问题"
        verbose_name_plural = "督查问题"
        constraints = [
            models.CheckConstraint(condition=Q(days__gt=0), name="problem_has_days"),
            models.CheckConstraint(
                condition=Q(closed_office__isnull=True) | Q(closed_office=F("office")),
                name="problem_closed_by_inspector",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True, closed_office__isnull=True)
                | Q(
                    closed_on__isnull=False, closed_office__isnull=False, evidence__isnull=False,
                    mended_on__isnull=False, closed_on__gte=F("mended_on"),
                ),
                name="problem_closed_after_evidence",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.text

    @property
    def stage(self) -> str:
        """How far the mending has come."""
        if self.closed_on:
            return "已销号"
        return "已整改，待销号" if self.mended_on else "整改中"
