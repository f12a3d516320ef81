"""The province's table of species: registers, applications and gifts hold its rows. 二(一)、三(三)."""

from typing import Any, ClassVar

from django.db import models

from afforestation.models.base import LIVE, PublicQuerySet, RegisterQuerySet, RegisterRow


class SpeciesKind(models.TextChoices):
    """The classes that the action plan tells apart."""

    PRECIOUS = "precious", "珍贵"
    NATIVE = "native", "乡土"
    COLOUR = "colour", "彩色"
    OTHER = "other", "其他"


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

    code = models.SlugField("代码", max_length=20, db_index=False, help_text="如 zelkova，登记后不能更改")
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
