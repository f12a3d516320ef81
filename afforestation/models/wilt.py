"""Pine wilt: the year's figures of a county, and each outbreak until it is closed. 二(三)."""

from django.db import models
from django.db.models import F, Q

from afforestation.models.base import LIVE, RegisterRow, area, not_negative, year_has_come


class Treatment(models.TextChoices):
    """What was done to an outbreak."""

    FELL_DEAD = "fell_dead", "清理枯死木"
    CLEAR = "clear", "皆伐改造"
    INJECT = "inject", "打孔注药"
    OTHER = "other", "其他"


class WiltYear(RegisterRow):
    """The figures of a county for a year; a year stands once."""

    year = models.PositiveSmallIntegerField("年度")
    pine_mu = area("松林面积（亩）")
    infected_mu = area("发生面积（亩）")
    treated_mu = area("除治面积（亩）")
    dead_trees = models.PositiveIntegerField("枯死松树（株）")

    class Meta:
        verbose_name = "松材线虫病年度情况"
        verbose_name_plural = "松材线虫病年度情况"
        constraints = [
            not_negative("wilt_year_areas", "pine_mu", "infected_mu", "treated_mu"),
            models.CheckConstraint(condition=Q(treated_mu__lte=F("infected_mu")), name="wilt_year_treated"),
            models.CheckConstraint(condition=Q(infected_mu__lte=F("pine_mu")), name="wilt_year_infected"),
            year_has_come("wilt_year_begun"),
            models.UniqueConstraint(fields=["region_code", "year"], condition=LIVE, name="wilt_year_once"),
        ]

    def __str__(self) -> str:
        return f"{self.region_name} {self.year}年"


class WiltOutbreak(RegisterRow):
    """An outbreak on a sub-compartment. It closes only after a passed check that followed the treatment."""

    plot_number = models.CharField("小班号", max_length=30)
    found_on = models.DateField("发现日期")
    area_mu = area("发生面积（亩）")
    dead_trees = models.PositiveIntegerField("枯死松树（株）")
    treatment = models.CharField("除治方式", max_length=10, choices=Treatment.choices, blank=True)
    treated_mu = models.DecimalField("除治面积（亩）", max_digits=14, decimal_places=4, null=True)
    treated_on = models.DateField("除治完成日期", null=True)
    checked_on = models.DateField("检查日期", null=True)
    is_passed = models.BooleanField("检查合格", default=False)
    check_result = models.CharField("检查结果", max_length=200, blank=True)
    closed_on = models.DateField("销号日期", null=True)

    class Meta:
        verbose_name = "松材线虫病疫点"
        verbose_name_plural = "松材线虫病疫点"
        constraints = [
            models.CheckConstraint(condition=Q(area_mu__gt=0), name="outbreak_has_area"),
            models.CheckConstraint(
                condition=Q(treated_mu__isnull=True) | Q(treated_mu__gt=0, treated_mu__lte=F("area_mu")),
                name="outbreak_treated",
            ),
            models.CheckConstraint(
                condition=Q(treated_on__isnull=True) | Q(treated_mu__isnull=False, treated_on__gte=F("found_on")),
                name="outbreak_treated_on",
            ),
            models.CheckConstraint(
                condition=Q(checked_on__isnull=True) | Q(treated_on__isnull=False, checked_on__gte=F("treated_on")),
                name="outbreak_checked_on",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True)
                | Q(is_passed=True, checked_on__isnull=False, closed_on__gte=F("checked_on")),
                name="outbreak_closed_after_check",
            ),
            models.UniqueConstraint(
                fields=["region_code", "plot_number"],
                condition=LIVE & Q(closed_on__isnull=True),
                name="outbreak_once_open",
            ),
        ]

    def __str__(self) -> str:
        return f"小班 {self.plot_number} 疫点"

    @property
    def stage(self) -> str:
        """How far the control has come."""
        if self.closed_on:
            return "已销号"
        if self.checked_on:
            return "检查合格，待销号" if self.is_passed else "检查不合格"
        return "已除治，待检查" if self.treated_on else "待除治"
