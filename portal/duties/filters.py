"""How duties are searched; the state of the search lives in the address."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import QueryDict

from portal.clock.today import business_date
from portal.duties.counts import kind_names
from portal.duties.lamps import STATUS_NAMES, conditions
from portal.duties.models import Duty
from portal.duties.models.duties import LEVEL_NAMES
from portal.duties.rules import today
from portal.policies.registry import registry
from portal.regions.filters import RegionFilter
from portal.workdays.calendar import load


def documents() -> list[tuple[str, str]]:
    """The registered documents."""
    return [(policy.slug, policy.document.number) for policy in registry]


def kinds() -> list[tuple[str, str]]:
    """The kinds of office of today."""
    return list(kind_names(business_date()).items())


class OwnFilter(django_filters.FilterSet):
    """By words, document and status."""

    q = django_filters.CharFilter(label="条款摘要或单位", method="by_words", max_length=60)
    document = django_filters.ChoiceFilter(label="文件", choices=documents, empty_label="全部")
    status = django_filters.ChoiceFilter(
        label="状态", choices=list(STATUS_NAMES.items()), method="by_status", empty_label="全部"
    )

    class Meta:
        model = Duty
        fields = ()

    def by_words(self, rows: QuerySet[Duty], _name: str, words: str) -> QuerySet[Duty]:
        """The words of clauses stand in code, those of offices in rows."""
        words = words.strip()
        found = Q(office__name__contains=words) | Q(office__short_name__contains=words) | Q(printed__contains=words)
        for policy in registry:
            for clause in policy.clauses:
                if words in clause.summary or words in clause.cite or any(words in part.gist for part in clause.parts):
                    found |= Q(document=policy.slug, clause=clause.slug)
        return rows.filter(found)

    def by_status(self, rows: QuerySet[Duty], _name: str, status: str) -> QuerySet[Duty]:
        return rows.filter(conditions(today(business_date(), load()))[status])


class WatchFilter(OwnFilter):
    """Also by region, level and kind of office."""

    region = RegionFilter()
    level = django_filters.ChoiceFilter(label="层级", choices=list(LEVEL_NAMES.items()), empty_label="全部")
    kind = django_filters.ChoiceFilter(label="机构", choices=kinds, field_name="office__kind", empty_label="全部")


def without_status(query: QueryDict) -> QueryDict:
    """The search less its status and page: what the counts above a list count."""
    kept = query.copy()
    for name in ("status", "cursor"):
        kept.pop(name, None)
    return kept


def link(query: QueryDict, **changes: Any) -> str:
    """The address of the same search with another status."""
    kept = without_status(query)
    for name, value in changes.items():
        kept[name] = value
    return f"?{kept.urlencode()}"
