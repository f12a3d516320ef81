"""Bases of precious species, forests of colour, and the sub-compartments both are made of. 二(二)、二(三)."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Substr

from afforestation.models.base import LIVE, RegisterRow, area, not_negative, year_has_come

TOWNSHIP_DIGITS = 9


class Column(models.TextChoices):
    """The columns of the annex that areas are counted under."""

    PRECIOUS = "precious", "珍贵树种和大径材基地"
    COLOUR = "colour", "珍贵彩色森林"


class Mode(models.TextChoices):
    """How an area came to be."""

    NEW = "new", "成片造林"
    INFILL = "infill", "补植改造"
    TENDING = "tending", "抚育"


class PlotState(models.TextChoices):
    """How far a sub-compartment is examined. Only accepted ones count."""

    ENTERED = "entered", "已登记"
    CHECKED = "checked", "县级已检查"
    ACCEPTED = "accepted", "市级已验收"


AREA_OF_MODE = {Mode.NEW: "new_mu", Mode.INFILL: "infill_mu", Mode.TENDING: "tending_mu"}


class GreenBase(RegisterRow):
    """A base or forest of one column, with its area in all and by mode."""

    column = models.CharField("建设任务", max_length=10, choices=Column.choices)
    name = models.CharField("名称", max_length=80)
    area_mu = area("总面积（亩）")
    new_mu = area("成片造林（亩）")
    infill_mu = area("补植改造（亩）")
    tending_mu = area("抚育（亩）")

    class Meta:
        verbose_name = "基地"
        verbose_name_plural = "基地"
        constraints = [
            not_negative("green_base_areas", "new_mu", "infill_mu", "tending_mu"),
            models.CheckConstraint(condition=Q(area_mu__gt=0), name="green_base_has_area"),
            models.CheckConstraint(
                condition=Q(area_mu=F("new_mu") + F("infill_mu") + F("tending_mu")), name="green_base_adds_up"
            ),
            models.CheckConstraint(
                condition=Q(column=Column.COLOUR) | Q(tending_mu=0), name="green_base_modes_of_column"
            ),
            models.UniqueConstraint(
                Substr("region_code", 1, 6), "column", "name", condition=LIVE, name="green_base_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.get_column_display()}）"


class Plot(RegisterRow):
    """A sub-compartment (小班) of a base. In one column of a township a number stands once."""

    base = models.ForeignKey(GreenBase, models.PROTECT, related_name="plots", verbose_name="所属基地")
    column = models.CharField("建设任务", max_length=10, choices=Column.choices)
    number = models.CharField("小班号", max_length=30)
    mode = models.CharField("建设方式", max_length=10, choices=Mode.choices)
    species = models.CharField("树种", max_length=80)
    area_mu = area("面积（亩）")
    year = models.PositiveSmallIntegerField("建设年度")
    state = models.CharField("状态", max_length=10, choices=PlotState.choices, default=PlotState.ENTERED)
    checked_on = models.DateField("县级检查日期", null=True)
    checked_by = models.CharField("县级检查人", max_length=200, blank=True)
    check_result = models.CharField("检查结果", max_length=200, blank=True)
    accepted_on = models.DateField("市级验收日期", null=True)
    accepted_by = models.CharField("市级验收人", max_length=200, blank=True)

    class Meta:
        verbose_name = "小班"
        verbose_name_plural = "小班"
        indexes = [
            models.Index(fields=["state", "column", "mode", "county_code", "accepted_on"], name="plot_counted"),
        ]
        constraints = [
            models.UniqueConstraint(
                Substr("region_code", 1, TOWNSHIP_DIGITS), "column", "number", condition=LIVE, name="plot_once"
            ),
            models.CheckConstraint(condition=Q(area_mu__gt=0), name="plot_has_area"),
            models.CheckConstraint(
                condition=Q(column=Column.COLOUR) | ~Q(mode=Mode.TENDING), name="plot_mode_of_column"
            ),
            year_has_come("plot_year"),
            models.CheckConstraint(
                condition=Q(state=PlotState.ENTERED, checked_on__isnull=True, accepted_on__isnull=True)
                | Q(state=PlotState.CHECKED, checked_on__isnull=False, accepted_on__isnull=True)
                | Q(state=PlotState.ACCEPTED, checked_on__isnull=False, accepted_on__gte=F("checked_on")),
                name="plot_states",
            ),
        ]

    def __str__(self) -> str:
        return f"小班 {self.number}"
