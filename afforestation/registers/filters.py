"""How registers are searched; the state of a search lives in the address."""

from functools import cache
from typing import Any, ClassVar

import django_filters
from django.db.models import Q, QuerySet

from afforestation.registers.declarations import Register
from portal.regions.filters import RegionFilter

FIRST_YEAR, LAST_YEAR = 1949, 2999


class RegisterFilter(django_filters.FilterSet):
    """Words and region for every register."""

    register: ClassVar[Register]

    region = RegionFilter()

    def by_words(self, rows: QuerySet[Any], _name: str, words: str) -> QuerySet[Any]:
        condition = Q()
        for name in self.register.search:
            condition |= Q(**{f"{name}__contains": words.strip()})
        return rows.filter(condition)


@cache
def filter_of(register: Register) -> type[RegisterFilter]:
    """The filter of a register: what all have, its own choices, and the year where it has one."""
    filters: dict[str, Any] = {}
    if register.search:
        filters["q"] = django_filters.CharFilter(label="关键词", method="by_words", max_length=60)
    for name in register.choices:
        field: Any = register.model._meta.get_field(name)  # noqa: SLF001 -- Django's documented model API
        column = getattr(field, "output_field", None) or field
        filters[name] = django_filters.ChoiceFilter(
            label=column.verbose_name, choices=column.choices, empty_label="全部"
        )
    if register.has_year:
        filters["year"] = django_filters.NumberFilter(label="年度", min_value=FIRST_YEAR, max_value=LAST_YEAR)
    made: type[RegisterFilter] = type("FilterOfRegister", (RegisterFilter,), {"register": register, **filters})
    if register.search:
        made.base_filters.move_to_end("q", last=False)
    return made
