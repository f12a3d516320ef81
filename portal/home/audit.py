"""What an auditor may read of the journal and how it is searched. The journal knows no regions, so its reader does."""

from datetime import date, datetime, time, timedelta

import django_filters
from django.db.models import QuerySet
from django.utils import timezone

from portal.journal.models import JournalEntry
from portal.people.actors import Actor
from portal.people.models import Post
from portal.people.roles import Role
from portal.regions.scoped import PROVINCE, level_of, within


class AuditableEntries(QuerySet[JournalEntry]):
    """Entries by who acted."""

    def visible_to(self, actor: Actor) -> "AuditableEntries":
        """The province's auditor reads everything; another what officials of the auditor's region have done."""
        if not actor.holds(Role.AUDITOR):
            return self.none()
        if level_of(actor.region_code) == PROVINCE:
            return self
        officials = Post.objects.filter(within(*actor.scope)).values("user_id")
        return self.filter(actor_id__in=officials)


class JournalFilter(django_filters.FilterSet):
    """By what was acted on, what was done, who did it and when: real days, as the journal keeps real time."""

    subject = django_filters.CharFilter(label="对象", lookup_expr="startswith", max_length=120)
    action = django_filters.CharFilter(label="操作代码", lookup_expr="startswith", max_length=80)
    actor = django_filters.CharFilter(label="操作人", lookup_expr="contains", max_length=60)
    first_on = django_filters.DateFilter(label="起始日期", method="from_day")
    last_on = django_filters.DateFilter(label="截止日期", method="to_day")

    class Meta:
        model = JournalEntry
        fields: tuple[str, ...] = ()

    def from_day(self, rows: QuerySet[JournalEntry], _name: str, value: date) -> QuerySet[JournalEntry]:
        return rows.filter(at__gte=_midnight(value))

    def to_day(self, rows: QuerySet[JournalEntry], _name: str, value: date) -> QuerySet[JournalEntry]:
        return rows if value == date.max else rows.filter(at__lt=_midnight(value + timedelta(days=1)))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
