"""What day and what moment it is for the business. Only edges (views, commands, jobs) ask; they pass it down."""

from datetime import date, datetime

from django.utils import timezone

from portal.clock.models import BusinessDate


def business_date() -> date:
    """The set business date, or today in Asia/Shanghai."""
    row = BusinessDate.objects.filter(pk=1).first()
    return (row.date if row else None) or timezone.localdate()


def business_now() -> datetime:
    """The business date with the real time of day: what a moment in the domain (`_at`) holds."""
    return timezone.make_aware(datetime.combine(business_date(), timezone.localtime().time()))


def day_of(moment: datetime) -> date:
    """The day of a moment in the portal's time zone."""
    return timezone.localdate(moment)
