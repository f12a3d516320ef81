"""Rows that hold between two days, both included."""

from datetime import date
from typing import Self, TypeVar

from django.db import models
from django.db.models import F, Q

Row_co = TypeVar("Row_co", bound=models.Model, covariant=True)


class DatedQuerySet(models.QuerySet[Row_co]):
    """Rows that hold between two days, both included."""

    def on(self, day: date) -> Self:
        """The rows that hold on a day."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=day), valid_from__lte=day)

    def meeting(self, start: date, end: date | None) -> Self:
        """The rows that hold on any day of a period; without an end it is open."""
        begun = Q() if end is None else Q(valid_from__lte=end)
        return self.filter(begun & (Q(valid_to__isnull=True) | Q(valid_to__gte=start)))


class Dated(models.Model):
    """Something that holds from a day and, once it is known, to a day."""

    valid_from = models.DateField("启用日期")
    valid_to = models.DateField("停用日期", null=True, blank=True)

    class Meta:
        abstract = True

    def holds_on(self, day: date) -> bool:
        """Whether a row in hand holds on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def dates_in_order(name: str) -> models.CheckConstraint:
    """The constraint that nothing ends before it begins."""
    return models.CheckConstraint(condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name=name)
