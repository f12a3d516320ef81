"""What is to be reached, by region and day; how a city splits its task; which figures anybody may see."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from portal.indicators.states import TASK_NAMES, Task
from portal.people.actors import Actor
from portal.people.models import Post
from portal.regions.scoped import CITY, RegionScoped, level_of, within

AMOUNT: Any = {"max_digits": 22, "decimal_places": 4}
HELD = [(task.value, TASK_NAMES[task]) for task in (Task.NONE, Task.SET)]


class Target(RegionScoped):
    """A task of a region: an amount in the indicator's own unit, or none. A seed is printed in a document: immutable.

    A region without a row has a task that is not split yet, unless the region above has none.
    """

    indicator = models.CharField("指标", max_length=60)
    starts_on = models.DateField("起始日期")
    due_on = models.DateField("完成期限")
    task = models.CharField("任务", max_length=10, choices=HELD)
    amount = models.DecimalField("目标值", null=True, blank=True, **AMOUNT)
    is_seed = models.BooleanField("文件原列", default=False)
    citation = models.CharField("依据", max_length=120)

    class Meta:
        verbose_name = "目标任务"
        verbose_name_plural = "目标任务"
        constraints = [
            models.UniqueConstraint(fields=["indicator", "region_code", "due_on"], name="target_once"),
            models.CheckConstraint(
                condition=Q(task=Task.SET, amount__gte=0) | Q(task=Task.NONE, amount=None), name="target_amount_if_set"
            ),
            models.CheckConstraint(condition=Q(due_on__gt=F("starts_on")), name="target_window"),
        ]
        indexes = [models.Index(fields=["indicator", "city_code"], name="target_by_city")]

    def __str__(self) -> str:
        return f"{self.indicator} {self.region_code} {self.due_on}"


class TargetSplitQuerySet(models.QuerySet["TargetSplit"]):
    """Splits by who may see them."""

    def visible_to(self, actor: Actor) -> "TargetSplitQuerySet":
        """Those of the actor's region; a county sees its city's."""
        if actor.post is None:
            return self.none()
        code = actor.region_code
        return self.filter(within(code if level_of(code) in {CITY, "province"} else f"{code[:4]}00"))


class TargetSplit(RegionScoped):
    """A city's proposal to split its task among its counties; it holds once a second person has confirmed it."""

    class State(models.TextChoices):
        PROPOSED = "proposed", "待确认"
        CONFIRMED = "confirmed", "已生效"
        REJECTED = "rejected", "未通过"

    indicator = models.CharField("指标", max_length=60)
    due_on = models.DateField("完成期限")
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.PROPOSED)
    reason = models.CharField("说明", max_length=200)
    proposed_by = models.ForeignKey(Post, models.PROTECT, related_name="+", verbose_name="提出人")
    proposed_at = models.DateTimeField("提出时间")
    decided_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", verbose_name="确认人")
    decided_at = models.DateTimeField("确认时间", null=True)
    answer = models.CharField("退回理由", max_length=200, blank=True)

    objects = TargetSplitQuerySet.as_manager()

    class Meta:
        verbose_name = "任务分解"
        verbose_name_plural = "任务分解"
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "region_code", "due_on"], condition=Q(state="proposed"), name="split_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.region_code}"


class TargetSplitLine(models.Model):
    """One county's share in a split; no amount means no task."""

    split = models.ForeignKey(TargetSplit, models.CASCADE, related_name="lines", verbose_name="任务分解")
    region_code = models.CharField("行政区划代码", max_length=12)
    region_name = models.CharField("名称", max_length=40)
    amount = models.DecimalField("目标值", null=True, blank=True, **AMOUNT)

    class Meta:
        verbose_name = "任务分解明细"
        verbose_name_plural = "任务分解明细"
        constraints = [
            models.UniqueConstraint(fields=["split", "region_code"], name="split_line_once"),
            models.CheckConstraint(condition=Q(amount=None) | Q(amount__gte=0), name="split_line_amount"),
        ]

    def __str__(self) -> str:
        return f"{self.region_name} {self.amount}"


class Release(models.Model):
    """The lead office lets anybody see an indicator's figures up to a month."""

    indicator = models.CharField("指标", max_length=60, unique=True)
    month = models.DateField("公开至")
    released_by = models.CharField("公开人", max_length=120)
    released_at = models.DateTimeField("公开时间")

    class Meta:
        verbose_name = "公开数据"
        verbose_name_plural = "公开数据"
        constraints = [models.CheckConstraint(condition=Q(month__day=1), name="release_first_of_month")]

    def __str__(self) -> str:
        return f"{self.indicator} {self.month}"
