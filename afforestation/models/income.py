"""一亩山万元钱: bases and what they yield each year. 二(六)."""

from django.db import models
from django.db.models import Q

from afforestation.models.base import LIVE, RegisterRow, area, money, not_negative, year_has_come


class IncomeBase(RegisterRow):
    """A base with its operator and its way of using the forest."""

    name = models.CharField("基地名称", max_length=80)
    operator = models.CharField("经营主体", max_length=120)
    pattern = models.CharField("经营模式", max_length=80)
    area_mu = area("面积（亩）")

    class Meta:
        verbose_name = "“一亩山万元钱”基地"
        verbose_name_plural = "“一亩山万元钱”基地"
        constraints = [
            models.CheckConstraint(condition=Q(area_mu__gt=0), name="income_base_has_area"),
            models.UniqueConstraint(fields=["region_code", "name"], condition=LIVE, name="income_base_once"),
        ]

    def __str__(self) -> str:
        return self.name


class IncomeYear(RegisterRow):
    """What a base yielded in a year that has begun; a year stands once."""

    base = models.ForeignKey(IncomeBase, models.PROTECT, related_name="years", verbose_name="基地")
    year = models.PositiveSmallIntegerField("年度")
    output_yuan = money("总产值（元）")
    cost_yuan = money("成本（元）")
    households = models.PositiveIntegerField("带动农户（户）")

    class Meta:
        verbose_name = "年度产出"
        verbose_name_plural = "年度产出"
        constraints = [
            not_negative("income_year_sums", "output_yuan", "cost_yuan"),
            year_has_come("income_year_begun"),
            models.UniqueConstraint(fields=["base", "year"], condition=LIVE, name="income_year_once"),
        ]

    def __str__(self) -> str:
        return f"{self.base.name} {self.year}年"
