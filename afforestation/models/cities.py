"""National forest cities, from the application to the name. 二(四)."""

from django.db import models

from afforestation.models.base import LIVE, RegisterRow, in_order


class ForestCity(RegisterRow):
    """A city or county on its way to be named; each step needs the one before."""

    filed_on = models.DateField("申报日期")
    plan_on = models.DateField("总体规划备案日期", null=True, blank=True)
    building_on = models.DateField("开始建设日期", null=True, blank=True)
    reviewed_on = models.DateField("评审日期", null=True, blank=True)
    named_on = models.DateField("命名日期", null=True, blank=True)

    class Meta:
        verbose_name = "国家森林城市"
        verbose_name_plural = "国家森林城市"
        constraints = [
            in_order("forest_city_dates", "filed_on", "plan_on", "building_on", "reviewed_on", "named_on"),
            models.UniqueConstraint(fields=["region_code"], condition=LIVE, name="forest_city_once"),
        ]

    def __str__(self) -> str:
        return self.region_name

    @property
    def stage(self) -> str:
        """How far it has come."""
        steps = (
            (self.named_on, "已命名"), (self.reviewed_on, "已评审"), (self.building_on, "建设中"),
            (self.plan_on, "已备案规划"),
        )  # fmt: skip
        return next((name for day, name in steps if day), "已申报")
