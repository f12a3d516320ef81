"""The days that announcements of the State Council name."""

from django.db import models


class WorkCalendarDay(models.Model):
    """A day on which the ordinary week does not hold, or a holiday that says why it was a weekend anyway.

    All other days follow the week. Only announced days are stored: about thirty a year can be checked against the
    announcement line by line, and they load in a fraction of the time of a row per day. 1 January is announced every
    year and marks the year as known.
    """

    date = models.DateField("日期", primary_key=True)
    is_workday = models.BooleanField("是否上班")
    name = models.CharField("节假日", max_length=40)
    source = models.CharField("依据", max_length=120)

    class Meta:
        verbose_name = "工作日安排"
        verbose_name_plural = "工作日安排"
        ordering = ("date",)
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(date__month=1, date__day=1) | models.Q(is_workday=False),
                name="new_year_is_off",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d} {self.name}{'（上班）' if self.is_workday else ''}"
