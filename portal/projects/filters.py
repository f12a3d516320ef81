"""How projects are searched; the state of the search lives in the address."""

from typing import Any

import django_filters
from django.db.models import Q
from django.http import QueryDict

from portal.clock.today import business_date
from portal.people.middleware import actor_of
from portal.projects.lamps import LAMP_NAMES, Lamp, lit
from portal.projects.models import Project, ProjectQuerySet
from portal.projects.registry import project_types
from portal.projects.states import State
from portal.regions.filters import RegionFilter, regions
from portal.regions.scoped import CITY, PROVINCE, level_of
from portal.rules.rule import UnknownYearError
from portal.workdays.calendar import load

LONGEST_WORDS = 60
ALL = "全部"


def kinds() -> list[tuple[str, str]]:
    """Every kind of works."""
    return [(declared.code, declared.name) for declared in project_types()]


def stages() -> list[tuple[str, str]]:
    """Every stage, by code; kinds of works may share one."""
    return list({stage.code: stage.title for declared in project_types() for stage in declared.stages}.items())


def matching(rows: ProjectQuerySet, words: str) -> ProjectQuerySet:
    """The projects that bear the words in number or name."""
    words = words.strip()
    return rows.filter(Q(name__contains=words) | Q(number=words.upper()) | Q(former_number__contains=words))


class ProjectFilter(django_filters.FilterSet):
    """By words, kind, stage, state, lamp, and place for whoever looks beyond one county."""

    q = django_filters.CharFilter(label="编号 / 名称", method="by_words", max_length=LONGEST_WORDS)
    kind = django_filters.ChoiceFilter(label="项目类型", choices=kinds, empty_label=ALL)
    stage = django_filters.ChoiceFilter(label="环节", choices=stages, empty_label=ALL)
    state = django_filters.ChoiceFilter(label="状态", choices=State.choices, empty_label=ALL)
    lamp = django_filters.ChoiceFilter(
        label="时限",
        choices=[(lamp.value, name) for lamp, name in LAMP_NAMES.items()],
        method="by_lamp",
        empty_label=ALL,
    )
    county = RegionFilter(choices=())

    class Meta:
        model = Project
        fields = ()

    def __init__(self, data: QueryDict | None = None, **options: Any) -> None:
        super().__init__(data, **options)
        actor = actor_of(self.request)
        if actor.post is None or level_of(actor.region_code) not in {PROVINCE, CITY}:
            del self.filters["county"]
        else:
            self.filters["county"].extra["choices"] = regions(inside=actor.region_code)

    def by_words(self, rows: ProjectQuerySet, _name: str, words: str) -> ProjectQuerySet:
        return matching(rows, words)

    def by_lamp(self, rows: ProjectQuerySet, _name: str, lamp: str) -> ProjectQuerySet:
        """Nothing where the year's working days are unknown: no lamp is guessed."""
        try:
            return lit(rows, Lamp(lamp), today=business_date(), calendar=load())
        except UnknownYearError:
            return rows.none()


class PublicFilter(django_filters.FilterSet):
    """What anybody may search by."""

    q = django_filters.CharFilter(label="名称", method="by_words", max_length=LONGEST_WORDS)

    class Meta:
        model = Project
        fields = ()

    def by_words(self, rows: ProjectQuerySet, _name: str, words: str) -> ProjectQuerySet:
        return rows.filter(name__contains=words.strip())
