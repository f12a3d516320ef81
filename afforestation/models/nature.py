"""Rescue of rare species, and wetlands. 二(五)."""

from django.db import models
from django.db.models import F, Q

from afforestation.models.base import LIVE, RegisterRow, area
from afforestation.models.parks import Level


class Kingdom(models.TextChoices):
    """What is rescued."""

    ANIMAL = "animal", "野生动物"
    PLANT = "plant", "野生植物"


class Rescue(RegisterRow):
    """A project that rescues a rare species and its habitat."""

    name = models.CharField("项目名称", max_length=80)
    kingdom = models.CharField("类别", max_length=8, choices=Kingdom.choices)
    species = models.CharField("保护物种", max_length=60)
    habitat_mu = area("栖息地面积（亩）")
    began_on = models.DateField("开始日期")
    ended_on = models.DateField("完成日期", null=True, blank=True)

    class Meta:
        verbose_name = "珍稀物种抢救保护"
        verbose_name_plural = "珍稀物种抢救保护"
        constraints = [
            models.CheckConstraint(condition=Q(habitat_mu__gt=0), name="rescue_has_area"),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("began_on")), name="rescue_dates"
            ),
            models.UniqueConstraint(
                fields=["region_code", "species"], condition=LIVE & Q(ended_on__isnull=True), name="rescue_once_open"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Wetland(RegisterRow):
    """A protected wetland."""

    name = models.CharField("湿地名称", max_length=80)
    level = models.CharField("级别", max_length=10, choices=Level.choices)
    area_mu = area("面积（亩）")
    keeper = models.CharField("管护单位", max_length=120)

    class Meta:
        verbose_name = "湿地"
        verbose_name_plural = "湿地"
        constraints = [
            models.CheckConstraint(condition=Q(area_mu__gt=0), name="wetland_has_area"),
            models.UniqueConstraint(fields=["region_code", "name"], condition=LIVE, name="wetland_once"),
        ]

    def __str__(self) -> str:
        return self.name
