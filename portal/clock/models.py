"""The row that holds the business date, and the record of which daily job has run for which day."""

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


class DailyRun(models.Model):
    """A daily job did all its work for a day. Without this row it has still to run, or to be finished."""

    on = models.DateField("业务日期")
    job = models.CharField("任务", max_length=80)

    class Meta:
        verbose_name = "每日任务记录"
        verbose_name_plural = "每日任务记录"
        constraints = [models.UniqueConstraint(fields=["on", "job"], name="daily_run_once")]

    def __str__(self) -> str:
        return f"{self.on} {self.job}"
