"""Service items as rows: what the declaration says, and what the item's owner may change without a release."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q

from portal.catalog.declarations import Item
from portal.catalog.registry import item


class ServiceItemQuerySet(models.QuerySet["ServiceItem"]):
    """Items by what anybody may see."""

    def visible_to(self, _actor: Any) -> "ServiceItemQuerySet":
        """The items on offer: a guide is public."""
        return self.filter(is_offered=True)


class ServiceItem(models.Model):
    """A declared item. Name, kind and statutory days follow the code; promised days and rounds belong to the owner."""

    code = models.SlugField("事项编码", max_length=60, unique=True)
    policy_app = models.CharField("所属政策", max_length=80)
    name = models.CharField("事项名称", max_length=120)
    kind = models.CharField("事项类型", max_length=20)
    statutory_days = models.PositiveSmallIntegerField("法定时限（工作日）")
    promised_days = models.PositiveSmallIntegerField("承诺时限（工作日）")
    is_offered = models.BooleanField("是否开办", default=True)
    suspended_from = models.DateField("暂停办理自", null=True, blank=True)
    suspension_reason = models.CharField("暂停原因", max_length=200, blank=True)

    objects = ServiceItemQuerySet.as_manager()

    class Meta:
        verbose_name = "政务服务事项"
        verbose_name_plural = "政务服务事项"
        ordering = ("code",)
        constraints = [
            models.CheckConstraint(
                condition=Q(promised_days__lte=F("statutory_days")), name="promised_within_statutory_days"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def declared(self) -> Item:
        """The declaration behind the row. Raises LookupError when the policy no longer declares it."""
        return item(self.code)


class FilingRound(models.Model):
    """A window of time and money in which an item may be filed. An item without rounds is always open."""

    item = models.ForeignKey(ServiceItem, models.PROTECT, related_name="rounds", verbose_name="事项")
    name = models.CharField("批次名称", max_length=80)
    opens_on = models.DateField("开始申报")
    closes_on = models.DateField("截止申报")
    budget_yuan = models.DecimalField("批次预算（元）", max_digits=16, decimal_places=2, null=True, blank=True)

    class Meta:
        verbose_name = "申报批次"
        verbose_name_plural = "申报批次"
        ordering = ("-opens_on",)
        constraints = [
            models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="round_dates"),
            models.CheckConstraint(condition=Q(budget_yuan__isnull=True) | Q(budget_yuan__gte=0), name="round_budget"),
        ]

    def __str__(self) -> str:
        return self.name

    def is_open(self, on: date) -> bool:
        """Whether filings are taken on a day, both ends included."""
        return self.opens_on <= on <= self.closes_on
