"""The row that holds the business date."""

from django.db import models


class BusinessDate(models.Model):
    """One row; an empty date means today in the portal's time zone."""

    date = models.DateField("业务日期", null=True, blank=True)

    class Meta:
        verbose_name = "业务日期"
        verbose_name_plural = "业务日期"
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="business_date_one_row")]

    def __str__(self) -> str:
        return str(self.date or "今日")
