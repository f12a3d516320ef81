"""How the staff search their lists; the state of a search lives in the address."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import QueryDict

from portal.cases.models import Case, CaseStage
from portal.cases.states import State
from portal.cases.worklists import LAMP_NAMES, Lamp, lit, matching
from portal.catalog.models import ServiceItem
from portal.clock.today import business_date
from portal.people.middleware import actor_of
from portal.regions.filters import RegionFilter
from portal.rules.rule import UnknownYearError
from portal.workdays.calendar import load

WORDS_LABEL = "编号 / 名称 / 单位"
LONGEST_WORDS = 60


def _item_names() -> list[tuple[str, str]]:
    return list(ServiceItem.objects.values_list("code", "name"))


def _items() -> django_filters.ChoiceFilter:
    """By plain choices: a choice of rows would open a cursor at the server for every page that shows the filter."""
    return django_filters.ChoiceFilter(field_name="item__code", label="事项", choices=_item_names, empty_label="全部")


class DoneFilter(django_filters.FilterSet):
    """Desks by words and item."""

    q = django_filters.CharFilter(label=WORDS_LABEL, method="by_words", max_length=LONGEST_WORDS)
    item = _items()

    class Meta:
        model = CaseStage
        fields = ()

    def by_words(self, rows: QuerySet[CaseStage], _name: str, words: str) -> QuerySet[CaseStage]:
        return matching(rows, words)


class DeskFilter(DoneFilter):
    """Open desks also by their lamp."""

    lamp = django_filters.ChoiceFilter(
        label="时限状态",
        choices=[(lamp.value, name) for lamp, name in LAMP_NAMES.items()],
        method="by_lamp",
        empty_label="全部",
    )

    def by_lamp(self, rows: QuerySet[CaseStage], _name: str, lamp: str) -> QuerySet[CaseStage]:
        """Nothing where the year's working days are unknown: the page says so, and no lamp is guessed."""
        try:
            return lit(rows, Lamp(lamp), today=business_date(), calendar=load())
        except UnknownYearError:
            return rows.none()


class StartedFilter(django_filters.FilterSet):
    """Cases by words and item."""

    q = django_filters.CharFilter(label=WORDS_LABEL, method="by_words", max_length=LONGEST_WORDS)
    item = _items()

    class Meta:
        model = Case
        fields = ()

    def by_words(self, rows: QuerySet[Case], _name: str, words: str) -> QuerySet[Case]:
        words = words.strip()
        if words.isdigit():
            return rows.filter(number__startswith=words)
        return rows.filter(Q(title__contains=words) | Q(applicant_name__contains=words))


class CaseFilter(StartedFilter):
    """Cases also by state, and by region for whoever reads a whole one."""

    state = django_filters.ChoiceFilter(
        label="状态", choices=[row for row in State.choices if row[0] != State.DRAFT], empty_label="全部"
    )
    region = RegionFilter()

    def __init__(self, data: QueryDict | None = None, **options: Any) -> None:
        super().__init__(data, **options)
        if not actor_of(self.request).reads_whole_region:
            del self.filters["region"]
