"""How the changes of a report's figures are searched; the state of the search lives in the address."""

from typing import Any

import django_filters
from django.db.models import QuerySet

from portal.indicators.declarations import Indicator
from portal.indicators.models import ValueChange
from portal.indicators.models.reports import LONGEST_LABEL

TOTAL = "合计"


class ChangesFilter(django_filters.FilterSet):
    """By line and column: together, one cell."""

    line = django_filters.CharFilter(label="行", method="by_line", max_length=LONGEST_LABEL)
    indicator = django_filters.ChoiceFilter(label="指标", empty_label="全部")

    class Meta:
        model = ValueChange
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, columns: tuple[Indicator, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["indicator"].extra["choices"] = [(column.code, column.name) for column in columns]

    def by_line(self, rows: QuerySet[ValueChange], _name: str, words: str) -> QuerySet[ValueChange]:
        """The report's own figures go by the name under which they are shown."""
        return rows.filter(line="" if words == TOTAL else words)
