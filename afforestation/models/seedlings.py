"""Seedlings from the nursery to the village; no movement may overdraw the stock. 三(三)."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from afforestation.models.base import LIVE, PublicQuerySet, RegisterQuerySet, RegisterRow, area

CODE_LENGTH = 20


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

    def as_choices(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """The live species by class, as a list to choose from; one statement."""
        rows = list(self.live().order_by("pk").values_list("kind", "code", "name"))
        groups = {
            f"{label}树种": [(code, name) for of, code, name in rows if of == kind]
            for kind, label in SpeciesKind.choices
        }
        return [(title, choices) for title, choices in groups.items() if choices]


class Species(RegisterRow):
    """A species with its class; the province keeps the table. `code` is the word by which records hold it for good."""

    code = models.SlugField("代码", max_length=CODE_LENGTH, db_index=False, help_text="如 zelkova，登记后不能更改")
    name = models.CharField("树种", max_length=40)
    kind = models.CharField("类别", max_length=10, choices=SpeciesKind.choices)
    needs_certificate = models.BooleanField(
        "出圃须附检疫证", default=False, help_text="勾选后，销售和赠苗出库须填写检疫证号"
    )

    objects: ClassVar = SpeciesQuerySet.as_manager()
    open_to_all: ClassVar = PublicQuerySet.as_manager()

    class Meta:
        verbose_name = "树种"
        verbose_name_plural = "树种"
        constraints = [
            models.UniqueConstraint(fields=["name"], condition=LIVE, name="species_once"),
            models.UniqueConstraint(fields=["code"], name="species_code_once"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def title(self) -> str:
        """The species as papers name it, e.g. 榉树（珍贵树种）."""
        return f"{self.name}（{self.get_kind_display()}树种）"


def species_by_code(label: str, **options: Any) -> "models.ForeignKey[Any, Any]":
    """A column that holds a species by its code."""
    return models.ForeignKey(
        Species, models.PROTECT, to_field="code", related_name="+", verbose_name=label, db_index=False, **options
    )  # fmt: skip


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
    sees to it that species and number are those of the line.
    """

    nursery = models.ForeignKey(Nursery, models.PROTECT, related_name="movements", verbose_name="苗圃")
    species = models.ForeignKey(Species, models.PROTECT, related_name="+", verbose_name="树种")
    kind = models.CharField("出入库类型", max_length=10, choices=MovementKind.choices)
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
