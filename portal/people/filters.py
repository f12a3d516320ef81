"""Search in the list of officials."""

import django_filters
from django.db.models import QuerySet

from portal.people.models import User
from portal.people.roles import ROLE_NAMES


class OfficialFilter(django_filters.FilterSet):
    """By name and by role."""

    name = django_filters.CharFilter(label="姓名", lookup_expr="contains")
    role = django_filters.ChoiceFilter(
        label="岗位", choices=[(role.value, name) for role, name in ROLE_NAMES.items()], method="by_role",
        empty_label="全部",
    )  # fmt: skip

    class Meta:
        model = User
        fields: tuple[str, ...] = ()

    def by_role(self, rows: QuerySet[User], _name: str, role: str) -> QuerySet[User]:
        """Whoever ever held a post of the role."""
        return rows.filter(posts__role=role).distinct()
