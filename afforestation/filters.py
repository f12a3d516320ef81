"""How the published villages are searched; the state of the search lives in the address."""

from functools import partial
from typing import Any

import django_filters
from django.db.models import QuerySet

from afforestation.models import PublishedVillage, VillageKind
from afforestation.models.tree_villages import FIRST_YEAR, LAST_YEAR
from portal.regions.filters import RegionFilter, regions

ALL = "全部"
LEFT = "left"
LONGEST_WORDS = 40
Rows = QuerySet[PublishedVillage]


class VillageFilter(django_filters.FilterSet):
    """By name, place, kind, year, and whether a village still stands on its list."""

    q = django_filters.CharFilter(label="村名", method="by_name", max_length=LONGEST_WORDS)
    region = RegionFilter(choices=partial(regions, has_province=True))
    kind = django_filters.ChoiceFilter(label="类别", choices=VillageKind.choices, empty_label=ALL)
    year = django_filters.ChoiceFilter(
        label="公布年份",
        choices=[(str(year), f"{year}年") for year in range(FIRST_YEAR, LAST_YEAR + 1)],
        field_name="published_on__year",
        empty_label=ALL,
    )
    state = django_filters.ChoiceFilter(
        label="状态", choices=[(LEFT, "已退出名单")], method="in_state", empty_label="在名单上"
    )

    class Meta:
        model = PublishedVillage
        fields = ()

    def by_name(self, rows: Rows, _name: str, words: str) -> Rows:
        return rows.filter(village__contains=words.strip())

    def in_state(self, rows: Rows, _name: str, _state: str) -> Rows:
        return rows.filter(left_on__isnull=False)

    def filter_queryset(self, queryset: Any) -> Any:
        """Without a word on it, the villages that stand."""
        rows = super().filter_queryset(queryset)
        return rows if self.form.cleaned_data.get("state") else rows.filter(left_on=None)
