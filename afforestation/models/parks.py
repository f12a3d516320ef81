"""一区两园: nature reserves, wetland parks, forest parks; and which counties are forest counties. 一、二(五)."""

from django.db import models
from django.db.models import F, Q

from afforestation.models.base import LIVE, RegisterRow, area


class ParkKind(models.TextChoices):
    """The three kinds."""

    RESERVE = "reserve", "自然保护区"
    WETLAND = "wetland_park", "湿地公园"
    FOREST = "forest_park", "森林公园"


class Level(models.TextChoices):
    """Who has set it up."""

    NATION = "nation", "国家级"
    PROVINCE = "province", "省级"
    LOCAL = "local", "市县级"


class Park(RegisterRow):
    """A reserve or park; under one name and kind it stands once in a county."""

    name = models.CharField("名称", max_length=80)
    kind = models.CharField("类别", max_length=14, choices=ParkKind.choices)
    level = models.CharField("级别", max_length=10, choices=Level.choices)
    area_mu = area("面积（亩）")
    founded_on = models.DateField("批准日期", null=True, blank=True)

    class Meta:
        verbose_name = "一区两园"
        verbose_name_plural = "一区两园"
        constraints = [
            models.CheckConstraint(condition=Q(area_mu__gt=0), name="park_has_area"),
            models.CheckConstraint(
                condition=Q(founded_on__isnull=True) | Q(founded_on__lte=F("changed_on")), name="park_founded"
            ),
            models.UniqueConstraint(fields=["region_code", "kind", "name"], condition=LIVE, name="park_once"),
        ]

    def __str__(self) -> str:
        return self.name


class ForestCounty(RegisterRow):
    """Whether a county is a forest county, from a day to a day; the province keeps the list."""

    is_forest = models.BooleanField("林区县", default=False)
    valid_from = models.DateField("启用日期")
    valid_to = models.DateField("停用日期", null=True, blank=True)

    class Meta:
        verbose_name = "林区县名单"
        verbose_name_plural = "林区县名单"
        constraints = [  # a migration adds forest_county_one_a_day: no two rows of a county hold on one day
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name="forest_county_dates"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region_name}（{'林区县' if self.is_forest else '非林区县'}）"
