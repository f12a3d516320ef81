"""Regions with validity dates (GB/T 2260, GB/T 10114) and the table of what became of them."""

from datetime import date

from django.db import models
from django.db.models import Q

from portal.regions.scoped import LEVELS


class RegionQuerySet(models.QuerySet["Region"]):
    """Regions by day."""

    def on(self, day: date) -> "RegionQuerySet":
        """The regions that exist on a day."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=day), valid_from__lte=day)


class Region(models.Model):
    """A region as it stood between two days, both included. `valid_to` is empty while it stands."""

    code = models.CharField("代码", max_length=12)
    name = models.CharField("名称", max_length=40)
    level = models.CharField("层级", max_length=10, choices=[(level, level) for level in LEVELS])
    parent_code = models.CharField("上级代码", max_length=12, blank=True)
    valid_from = models.DateField("启用日期")
    valid_to = models.DateField("停用日期", null=True, blank=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        verbose_name = "行政区划"
        verbose_name_plural = "行政区划"
        ordering = ("code",)
        constraints = [models.UniqueConstraint(fields=["code", "valid_from"], name="region_once_a_day")]

    def __str__(self) -> str:
        return self.name


class RegionChange(models.Model):
    """One line from a region to a successor, many to many; roll-ups and scope follow it."""

    old_code = models.CharField("原代码", max_length=12)
    new_code = models.CharField("新代码", max_length=12)
    changed_on = models.DateField("变更日期")

    class Meta:
        verbose_name = "区划变更"
        verbose_name_plural = "区划变更"
        constraints = [models.UniqueConstraint(fields=["old_code", "new_code"], name="region_change_once")]

    def __str__(self) -> str:
        return f"{self.old_code} → {self.new_code}"
