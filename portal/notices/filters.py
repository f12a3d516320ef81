"""How anybody searches the notices; the state of the search lives in the address."""

import django_filters

from portal.notices.kinds import KIND_NAMES
from portal.notices.models import PublicNotice
from portal.regions.filters import RegionFilter


class NoticeFilter(django_filters.FilterSet):
    """By words of the title, kind and region."""

    title = django_filters.CharFilter(label="标题", lookup_expr="contains", max_length=60)
    kind = django_filters.ChoiceFilter(
        label="种类", choices=[(kind.value, name) for kind, name in KIND_NAMES.items()], empty_label="全部"
    )
    region = RegionFilter(empty_label="全省")

    class Meta:
        model = PublicNotice
        fields = ("title", "kind")
