"""Documents and clauses as rows: what other rooms' rows and the REST API point at. The content stays in code."""

from typing import Any

from django.db import models

from portal.policies.registry import Policy, registry
from portal.rules.law import Clause


class RowQuerySet(models.QuerySet[models.Model]):
    """Rows of what is public."""

    def visible_to(self, _actor: Any) -> "RowQuerySet":
        """What is registered now; anybody may see it."""
        return self.filter(is_registered=True)


class DocumentRow(models.Model):
    """A registered document. The row outlives its app: what was once decided under it keeps its ground."""

    slug = models.SlugField("文件代码", max_length=40, unique=True)
    number = models.CharField("发文字号", max_length=60, unique=True)
    title = models.CharField("文件名称", max_length=200)
    issued_on = models.DateField("成文日期")
    is_registered = models.BooleanField("是否在办", default=True)

    objects = RowQuerySet.as_manager()

    class Meta:
        verbose_name = "政策文件"
        verbose_name_plural = "政策文件"
        ordering = ("-issued_on", "slug")

    def __str__(self) -> str:
        return self.number

    @property
    def policy(self) -> Policy:
        """The registration behind the row. Raises LookupError when the app is switched off."""
        return registry.by_slug(self.slug)


class ClauseRow(models.Model):
    """A clause of a document, in the order of the text."""

    document = models.ForeignKey(DocumentRow, models.PROTECT, related_name="clauses", verbose_name="政策文件")
    slug = models.SlugField("条款代码", max_length=40)
    position = models.PositiveSmallIntegerField("次序")
    reference = models.CharField("条款", max_length=40)
    summary = models.CharField("摘要", max_length=120)
    is_registered = models.BooleanField("是否在办", default=True)

    objects = RowQuerySet.as_manager()

    class Meta:
        verbose_name = "条款"
        verbose_name_plural = "条款"
        ordering = ("document__slug", "position")
        constraints = [models.UniqueConstraint(fields=["document", "slug"], name="clause_once")]

    def __str__(self) -> str:
        return f"{self.document.number} {self.reference}"

    @property
    def clause(self) -> Clause:
        """The registration behind the row. Raises LookupError when the app is switched off."""
        return registry.clause(self.document.slug, self.slug)
