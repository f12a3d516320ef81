"""Regions with validity dates (GB/T 2260, GB/T 10114) and the table of what became of them."""

from datetime import date
from enum import StrEnum

from django.db import models
from django.db.models import F, Q

from portal.regions.scoped import COUNTY, LEVELS


class CountyKind(StrEnum):
    """The kinds of county-level units, each by the last character of its name."""

    DISTRICT = "区"
    CITY = "市"
    COUNTY = "县"


class RegionQuerySet(models.QuerySet["Region"]):
    """Regions by day, place and kind."""

    def on(self, day: date) -> "RegionQuerySet":
        """The regions that exist on a day."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=day), valid_from__lte=day)

    def children_of(self, code: str) -> "RegionQuerySet":
        """The regions one level below."""
        return self.filter(parent_code=code)

    def at_level(self, level: str) -> "RegionQuerySet":
        """The regions of one level."""
        return self.filter(level=level)

    def counties(self, *kinds: CountyKind) -> "RegionQuerySet":
        """The county-level units, all or those of the kinds named."""
        counties = self.at_level(COUNTY)
        return counties.filter(name__regex=f"[{''.join(kinds)}]$") if kinds else counties

    def name_on(self, code: str, day: date) -> str:
        """The name of a region on a day. Raises Region.DoesNotExist where the code did not stand that day."""
        return self.on(day).get(code=code).name


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
        constraints = [
            models.UniqueConstraint(fields=["code", "valid_from"], name="region_once_a_day"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name="region_dates"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def county_kind(self) -> CountyKind:
        """Whether a county-level unit is a district, a city or a county. Raises ValueError at other levels."""
        if self.level != COUNTY:
            raise ValueError(f"{self.name} is no county-level unit")
        return CountyKind(self.name[-1])


class RegionChange(models.Model):
    """One line from a region to a successor, many to many; roll-ups and scope follow it.

    A line from a code to itself says that the region stands on with a smaller area.
    """

    old_code = models.CharField("原代码", max_length=12)
    new_code = models.CharField("新代码", max_length=12)
    changed_on = models.DateField("变更日期")
    takes_over = models.BooleanField("承接原区划机构职责", default=False)

    class Meta:
        verbose_name = "区划变更"
        verbose_name_plural = "区划变更"
        constraints = [
            models.UniqueConstraint(fields=["old_code", "new_code", "changed_on"], name="region_change_once"),
            models.UniqueConstraint(
                fields=["old_code", "changed_on"], condition=Q(takes_over=True), name="region_one_heir"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.old_code} → {self.new_code}"
