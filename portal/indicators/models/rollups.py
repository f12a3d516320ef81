"""The sums that dashboards read, moved by the transaction that endorses, confirms or counts."""

from django.db import models
from django.db.models import Q

from portal.regions.scoped import RegionScoped


class RollUp(RegionScoped):
    """What one region, as a rule a county, has for one indicator and month; cities and the province are sums.

    `flash` holds what the city endorsed, `final` what the province confirmed; empty: nothing to count. For a figure
    whose months do not add up the row is how it stood at the month's end, else what the month brought. Such a row
    holds until a later month has a figure (`flash_until`, `final_until`; empty while none has), so that how things
    stood is a plain sum of the rows that held.
    """

    indicator = models.CharField("指标", max_length=60)
    month = models.DateField("月份")
    flash = models.DecimalField("快报数", max_digits=22, decimal_places=4, null=True)
    final = models.DecimalField("定报数", max_digits=22, decimal_places=4, null=True)
    flash_until = models.DateField("快报数止月", null=True)
    final_until = models.DateField("定报数止月", null=True)

    class Meta:
        verbose_name = "汇总数"
        verbose_name_plural = "汇总数"
        constraints = [
            models.UniqueConstraint(fields=["indicator", "region_code", "month"], name="rollup_once"),
            models.CheckConstraint(condition=Q(month__day=1), name="rollup_first_of_month"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.region_code} {self.month}"


class Stamp(models.Model):
    """How often the roll-ups of a policy have moved: cached pages carry the number and fall with it."""

    policy_app = models.CharField("政策", max_length=60, primary_key=True)
    number = models.BigIntegerField("次数", default=0)
    moved_at = models.DateTimeField("最近变动")

    class Meta:
        verbose_name = "汇总变动"
        verbose_name_plural = "汇总变动"

    def __str__(self) -> str:
        return f"{self.policy_app} {self.number}"
