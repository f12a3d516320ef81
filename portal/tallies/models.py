"""The counters that dashboards read."""

from django.db import models
from django.db.models import Q

from portal.regions.scoped import RegionScoped


class Tally(RegionScoped):
    """How many things of one item and one month stand in one state, at one office of one county."""

    office_id = models.BigIntegerField("机构编号")
    item = models.CharField("事项", max_length=60)
    state = models.CharField("状态", max_length=30)
    month = models.DateField("月份")
    count = models.BigIntegerField("件数")

    class Meta:
        verbose_name = "计数"
        verbose_name_plural = "计数"
        constraints = [
            models.UniqueConstraint(fields=["region_code", "office_id", "item", "month", "state"], name="tally_once"),
            models.CheckConstraint(condition=Q(count__gte=0), name="tally_not_negative"),
            models.CheckConstraint(condition=Q(month__day=1), name="tally_first_of_month"),
        ]
        indexes = [
            models.Index(fields=["item", "month"], name="tally_by_item"),
            models.Index(fields=["city_code", "item", "month"], name="tally_by_city"),
            models.Index(fields=["county_code", "item", "month"], name="tally_by_county"),
        ]

    def __str__(self) -> str:
        return f"{self.region_code} {self.item} {self.state} {self.month:%Y-%m} {self.count}"
