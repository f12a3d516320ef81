"""Report periods, reports, their values with every change, notes on cells, urging and wishes to reopen."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from portal.indicators.states import PERIOD_NAMES, STATE_NAMES, VERB_NAMES, PeriodState, ReportState
from portal.people.actors import Actor
from portal.people.models import Office, Post
from portal.people.roles import READS_WHOLE_REGION, Role
from portal.regions.scoped import RegionScoped, within

AMOUNT: Any = {"max_digits": 22, "decimal_places": 4}
LONGEST_LABEL = 40
WATCHERS = READS_WHOLE_REGION | {Role.VIEWER}
REPORTERS = (Role.DATA_CLERK, Role.DATA_REVIEWER)


class PeriodQuerySet(models.QuerySet["ReportPeriod"]):
    """Periods by who may see them."""

    def visible_to(self, actor: Any) -> "PeriodQuerySet":
        """Every official: what is due when is no secret among them."""
        return self.all() if actor.is_official else self.none()


class ReportPeriod(models.Model):
    """One month or year of one form, known by its last month."""

    form = models.CharField("报表", max_length=60)
    month = models.DateField("填报期")
    starts_on = models.DateField("起始日期")
    ends_on = models.DateField("截至日期")
    due_on = models.DateField("报送期限")
    state = models.CharField(
        "状态", max_length=10, choices=[(state.value, name) for state, name in PERIOD_NAMES.items()],
        default=PeriodState.OPEN,
    )  # fmt: skip
    reopen_reason = models.CharField("重新打开的原因", max_length=300, blank=True, default="")

    objects = PeriodQuerySet.as_manager()

    class Meta:
        verbose_name = "填报期"
        verbose_name_plural = "填报期"
        constraints = [
            models.UniqueConstraint(fields=["form", "month"], name="period_once"),
            models.CheckConstraint(condition=Q(month__day=1), name="period_first_of_month"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on"), due_on__gte=F("ends_on")), name="period_days"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """2019年9月, or 2019年 where the period is a year."""
        is_year = self.starts_on.month == 1 and self.ends_on.month == 12  # noqa: PLR2004 -- the twelfth month
        return f"{self.month.year}年" if is_year else f"{self.month.year}年{self.month.month}月"


class ReportQuerySet(models.QuerySet["Report"]):
    """Reports by who may see them."""

    def visible_to(self, actor: Actor) -> "ReportQuerySet":
        """Reporters and reviewers: their region's reports of their kind of office. Watchers: all of their region."""
        if actor.post is None:
            return self.none()
        if actor.holds(*WATCHERS):
            return self.filter(within(*actor.scope))
        if actor.holds(*REPORTERS):
            return self.filter(within(*actor.scope), office__kind=actor.post.office.kind)
        return self.none()


class Report(RegionScoped):
    """What one region reports for one period. It keeps the name of its own day."""

    period = models.ForeignKey(ReportPeriod, models.PROTECT, related_name="reports", verbose_name="填报期")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name="填报单位")
    region_name = models.CharField("名称", max_length=40)
    state = models.CharField(
        "状态", max_length=20, choices=[(state.value, name) for state, name in STATE_NAMES.items()],
        default=ReportState.NOT_REPORTED,
    )  # fmt: skip
    is_late = models.BooleanField("补报", default=False)
    is_reopened = models.BooleanField("锁定后重新打开", default=False)
    is_migrated = models.BooleanField("历史导入", default=False)
    note = models.CharField("填报说明", max_length=500, blank=True)
    submitted_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", verbose_name="填报人")
    submitted_at = models.DateTimeField("提交时间", null=True)
    endorsed_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", verbose_name="审核人")
    endorsed_at = models.DateTimeField("审核时间", null=True)
    confirmed_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", verbose_name="审定人")
    confirmed_at = models.DateTimeField("审定时间", null=True)
    version = models.PositiveIntegerField("版本", default=0)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = "填报"
        verbose_name_plural = "填报"
        constraints = [models.UniqueConstraint(fields=["period", "region_code"], name="report_once")]
        indexes = [models.Index(fields=["county_code", "period"], name="report_by_county")]

    def __str__(self) -> str:
        return f"{self.region_name} {self.period}"

    @property
    def as_state(self) -> ReportState:
        return ReportState(self.state)


class ReportValueQuerySet(models.QuerySet["ReportValue"]):
    """Figures by who may see their report."""

    def visible_to(self, actor: Actor) -> "ReportValueQuerySet":
        """Those of the reports that the actor sees."""
        return self.filter(report__in=Report.objects.visible_to(actor))


class ReportValue(models.Model):
    """One figure of a report in the indicator's own unit; empty: not filled in yet."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="values", verbose_name="填报")
    indicator = models.CharField("指标", max_length=60)
    amount = models.DecimalField("数值", null=True, blank=True, **AMOUNT)
    explanation = models.CharField("说明", max_length=300, blank=True)

    objects = ReportValueQuerySet.as_manager()

    class Meta:
        verbose_name = "填报数"
        verbose_name_plural = "填报数"
        constraints = [
            models.UniqueConstraint(fields=["report", "indicator"], name="report_value_once"),
            models.CheckConstraint(condition=Q(amount=None) | Q(amount__gte=0), name="report_value_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.amount}"


class ReportLine(models.Model):
    """One line of a report's grid, in the order in which it was filled in."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="lines", verbose_name="填报")
    position = models.PositiveSmallIntegerField("次序")
    label = models.CharField("名称", max_length=LONGEST_LABEL)

    class Meta:
        verbose_name = "填报行"
        verbose_name_plural = "填报行"
        ordering = ("position",)
        constraints = [models.UniqueConstraint(fields=["report", "label"], name="report_line_once")]

    def __str__(self) -> str:
        return self.label


class LineValue(models.Model):
    """One cell of the grid in the indicator's own unit."""

    line = models.ForeignKey(ReportLine, models.CASCADE, related_name="values", verbose_name="填报行")
    indicator = models.CharField("指标", max_length=60)
    amount = models.DecimalField("数值", **AMOUNT)

    class Meta:
        verbose_name = "填报行数值"
        verbose_name_plural = "填报行数值"
        constraints = [
            models.UniqueConstraint(fields=["line", "indicator"], name="line_value_once"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="line_value_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.amount}"


class ValueChange(models.Model):
    """One change of one figure: what it was, what it became, who, when and how. Only ever added.

    `line` names the line of the grid; empty for the report's own figure.
    """

    report = models.ForeignKey(Report, models.PROTECT, related_name="changes", verbose_name="填报")
    line = models.CharField("行", max_length=LONGEST_LABEL, blank=True)
    indicator = models.CharField("指标", max_length=60)
    old = models.DecimalField("原值", null=True, **AMOUNT)
    new = models.DecimalField("新值", null=True, **AMOUNT)
    way = models.CharField("途径", max_length=20)
    by = models.CharField("操作人", max_length=120)
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "数值变更"
        verbose_name_plural = "数值变更"
        indexes = [models.Index(fields=["report", "indicator"], name="value_change_of_cell")]

    def __str__(self) -> str:
        return f"{self.indicator} {self.old} → {self.new}"


class CellNote(models.Model):
    """What a reviewer says of one cell when he returns a report; settled when it is submitted again."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="cell_notes", verbose_name="填报")
    line = models.CharField("行", max_length=LONGEST_LABEL, blank=True)
    indicator = models.CharField("指标", max_length=60)
    text = models.CharField("批注", max_length=300)
    by = models.CharField("批注人", max_length=120)
    at = models.DateTimeField("批注时间")
    settled_at = models.DateTimeField("处理时间", null=True, blank=True)

    class Meta:
        verbose_name = "单元格批注"
        verbose_name_plural = "单元格批注"

    def __str__(self) -> str:
        return self.text


class ReportEvent(models.Model):
    """One move of a report. Only ever added."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="events", verbose_name="填报")
    verb = models.CharField("动作", max_length=20, choices=[(verb.value, name) for verb, name in VERB_NAMES.items()])
    from_state = models.CharField("原状态", max_length=20)
    to_state = models.CharField("新状态", max_length=20)
    reason = models.CharField("说明", max_length=300, blank=True)
    by = models.CharField("操作人", max_length=120)
    at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "填报经过"
        verbose_name_plural = "填报经过"

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {self.at}"


class Urge(models.Model):
    """Somebody reminded a region of its report."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="urges", verbose_name="填报")
    text = models.CharField("催报内容", max_length=300)
    by = models.CharField("催报人", max_length=120)
    at = models.DateTimeField("催报时间")

    class Meta:
        verbose_name = "催报"
        verbose_name_plural = "催报"

    def __str__(self) -> str:
        return f"{self.by} {self.at}"


class ReportWishQuerySet(models.QuerySet["ReportWish"]):
    """Wishes by who may see their report."""

    def visible_to(self, actor: Actor) -> "ReportWishQuerySet":
        """Those of the reports that the actor sees."""
        return self.filter(report__in=Report.objects.visible_to(actor))


class ReportWish(models.Model):
    """A county's request to report late or to correct what is locked or confirmed (补报, 更正), with the answer."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="wishes", verbose_name="填报")
    reason = models.CharField("理由", max_length=300)
    asked_by = models.ForeignKey(Post, models.PROTECT, related_name="+", verbose_name="申请人")
    asked_at = models.DateTimeField("申请时间")
    is_granted = models.BooleanField("是否同意", null=True)
    answer = models.CharField("答复", max_length=300, blank=True)
    answered_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", verbose_name="答复人")
    answered_at = models.DateTimeField("答复时间", null=True)

    objects = ReportWishQuerySet.as_manager()

    class Meta:
        verbose_name = "补报更正申请"
        verbose_name_plural = "补报更正申请"
        constraints = [
            models.UniqueConstraint(fields=["report"], condition=Q(is_granted=None), name="wish_one_open"),
        ]

    def __str__(self) -> str:
        return self.reason
