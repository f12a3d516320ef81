"""How anybody searches the notices; the state of the search lives in the address."""

import django_filters
from django.db.models import QuerySet

from portal.clock.today import business_date
from portal.notices.kinds import KIND_NAMES
from portal.notices.models import PublicNotice
from portal.regions.models import Region
from portal.regions.scoped import CITY, COUNTY, within
from portal.regions.succession import scope_codes


def regions() -> list[tuple[str, str]]:
    """Cities and counties of today, each county under its city."""
    rows = Region.objects.on(business_date()).filter(level__in=[CITY, COUNTY]).order_by("code")
    return [
        (code, f"　{name}" if level == COUNTY else name)
        for code, name, level in rows.values_list("code", "name", "level")
    ]


class NoticeFilter(django_filters.FilterSet):
    """By words of the title, kind and region."""

    title = django_filters.CharFilter(label="标题", lookup_expr="contains", max_length=60)
    kind = django_filters.ChoiceFilter(
        label="种类", choices=[(kind.value, name) for kind, name in KIND_NAMES.items()], empty_label="全部"
    )
    region = django_filters.ChoiceFilter(label="地区", choices=regions, method="in_region", empty_label="全省")

    class Meta:
        model = PublicNotice
        fields = ("title", "kind")

    def in_region(self, rows: QuerySet[PublicNotice], _name: str, value: str) -> QuerySet[PublicNotice]:
        return rows.filter(within(*scope_codes(value, business_date())))
