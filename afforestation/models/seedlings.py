"""Seedlings from the nursery to the village; no movement may overdraw the stock. 三(三)."""

from django.db import models
from django.db.models import F, Q

from afforestation.models.base import LIVE, RegisterRow, area
from afforestation.models.species import Species


class MovementKind(models.TextChoices):
    """Why stock moved."""

    RAISED = "raised", "育成入库"
    BOUGHT = "bought", "购入"
    FOUND = "found", "盘盈"
    SOLD = "sold", "销售"
    GIFT = "gift", "赠苗"
    LOST = "lost", "损耗、盘亏"


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
    """Seedlings that came or went. The database refuses to change or delete one; a mistake is set right by another.

    `gift_line` is the line of a granted gift that left the nursery with it: one movement per line, and the database
    sees to it that species and number are those of the line. A gift without one was made before its county took
    applications.
    """

    nursery = models.ForeignKey(Nursery, models.PROTECT, related_name="movements", verbose_name="苗圃")
    species = models.ForeignKey(Species, models.PROTECT, related_name="+", verbose_name="树种")
    kind = models.CharField(
        "出入库类型", max_length=10, choices=MovementKind.choices, help_text="赠苗凭办件出库，在“赠苗交付”中登记"
    )
    quantity = models.PositiveIntegerField("数量（株）")
    moved_on = models.DateField("日期")
    village = models.CharField("受赠村", max_length=80, blank=True)
    certificate = models.CharField("检疫证号", max_length=40, blank=True)
    gift_line = models.OneToOneField(
        "afforestation.SeedlingGiftLine", models.PROTECT, null=True, related_name="movement", verbose_name="赠苗明细",
        editable=False,
    )  # fmt: skip
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
            models.CheckConstraint(
                condition=Q(gift_line__isnull=True) | Q(kind=MovementKind.GIFT), name="seed_movement_gift_only"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.quantity} 株"
