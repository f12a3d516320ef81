"""Seedlings from the nursery to the village; no movement may overdraw the stock. 三(三)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from afforestation.models.base import LIVE, PublicQuerySet, RegisterQuerySet, RegisterRow, area


class SpeciesKind(models.TextChoices):
    """The classes that the action plan tells apart."""

    PRECIOUS = "precious", "珍贵"
    NATIVE = "native", "乡土"
    COLOUR = "colour", "彩色"
    OTHER = "other", "其他"


class MovementKind(models.TextChoices):
    """Why stock moved."""

    RAISED = "raised", "育成入库"
    BOUGHT = "bought", "购入"
    FOUND = "found", "盘盈"
    SOLD = "sold", "销售"
    GIFT = "gift", "赠苗"
    LOST = "lost", "损耗、盘亏"


class SpeciesQuerySet(RegisterQuerySet["Species"]):
    """Species are the province's words: every office that reads registers may use them."""

    def visible_to(self, actor: object) -> "SpeciesQuerySet":
        return self if getattr(actor, "is_official", False) else self.none()


class Species(RegisterRow):
    """A species with its class; the province keeps the table."""

    name = models.CharField("树种", max_length=40)
    kind = models.CharField("类别", max_length=10, choices=SpeciesKind.choices)

    objects: ClassVar = SpeciesQuerySet.as_manager()
    open_to_all: ClassVar = PublicQuerySet.as_manager()

    class Meta:
        verbose_name = "树种"
        verbose_name_plural = "树种"
        constraints = [models.UniqueConstraint(fields=["name"], condition=LIVE, name="species_once")]

    def __str__(self) -> str:
        return self.name


class Nursery(RegisterRow):
    """A nursery."""

    name = models.CharField("苗圃名称", max_length=80)
    operator = models.CharField("经营单位", max_length=120)
    area_mu = area("育苗面积（亩）")
    is_good_seed_base = models.BooleanField("林木良种基地", default=False)

    class Meta:
        verbose_name = "苗圃"
        verbose_name_plural = "苗圃"
        constraints = [
            models.CheckConstraint(condition=Q(area_mu__gt=0), name="nursery_has_area"),
            models.UniqueConstraint(fields=["region_code", "name"], condition=LIVE, name="nursery_once"),
        ]

    def __str__(self) -> str:
        return self.name


class SeedStock(models.Model):
    """What a nursery has of a species. Only a trigger of the database writes it, with each movement."""

    nursery = models.ForeignKey(Nursery, models.PROTECT, related_name="stock", verbose_name="苗圃")
    species = models.ForeignKey(Species, models.PROTECT, related_name="+", verbose_name="树种")
    quantity = models.BigIntegerField("库存（株）")

    class Meta:
        verbose_name = "苗木库存"
        verbose_name_plural = "苗木库存"
        constraints = [
            models.UniqueConstraint(fields=["nursery", "species"], name="seed_stock_once"),
            models.CheckConstraint(condition=Q(quantity__gte=0), name="seed_stock_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.nursery} {self.species} {self.quantity}"


class SeedMovement(RegisterRow):
    """Seedlings that came or went. The database refuses to change or delete one; a mistake is set right by another."""

    nursery = models.ForeignKey(Nursery, models.PROTECT, related_name="movements", verbose_name="苗圃")
    species = models.ForeignKey(Species, models.PROTECT, related_name="+", verbose_name="树种")
    kind = models.CharField("出入库类型", max_length=10, choices=MovementKind.choices)
    quantity = models.PositiveIntegerField("数量（株）")
    moved_on = models.DateField("日期")
    village = models.CharField("受赠村", max_length=80, blank=True)
    remark = models.CharField("备注", max_length=200, blank=True)

    class Meta:
        verbose_name = "苗木出入库"
        verbose_name_plural = "苗木出入库"
        constraints = [
            models.CheckConstraint(condition=Q(quantity__gt=0), name="seed_movement_quantity"),
            models.CheckConstraint(condition=Q(moved_on__lte=F("changed_on")), name="seed_movement_day"),
            models.CheckConstraint(
                condition=(Q(kind=MovementKind.GIFT) & ~Q(village="")) | (~Q(kind=MovementKind.GIFT) & Q(village="")),
                name="seed_movement_village",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.quantity} 株"
