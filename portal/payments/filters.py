"""How payments are searched; the state of the search lives in the address."""

from dataclasses import dataclass
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.http import QueryDict

from portal.payments.models import Payment, State


@dataclass(frozen=True, slots=True)
class Shelf:
    """One tab of the list."""

    code: str
    title: str
    states: tuple[State, ...]
    is_work: bool = False  # whether somebody has to do something there


SHELVES = {
    shelf.code: shelf
    for shelf in (
        Shelf("check", "待复核", (State.ORDERED, State.RETURNED), is_work=True),
        Shelf("release", "待放行", (State.CHECKED,), is_work=True),
        Shelf("settle", "待到账", (State.RELEASED,), is_work=True),
        Shelf("settled", "已到账", (State.SETTLED,)),
        Shelf("ended", "已取消、追回", (State.CANCELLED, State.RECOVERED)),
    )
}


def shelf_of(query: QueryDict) -> Shelf:
    """The tab that an address names; the first one where it names none."""
    return SHELVES.get(query.get("tab", ""), SHELVES["check"])


class PaymentFilter(django_filters.FilterSet):
    """A tab, and words to find on it."""

    tab = django_filters.ChoiceFilter(
        choices=[(shelf.code, shelf.title) for shelf in SHELVES.values()], method="on_shelf", widget=forms.HiddenInput
    )
    q = django_filters.CharFilter(label="收款单位、用途或办件编号", method="by_words", max_length=60)

    class Meta:
        model = Payment
        fields = ()

    def __init__(self, data: QueryDict | None = None, **options: Any) -> None:
        data = (data or QueryDict()).copy()
        data["tab"] = shelf_of(data).code
        super().__init__(data, **options)

    def on_shelf(self, rows: QuerySet[Payment], _name: str, code: str) -> QuerySet[Payment]:
        return rows.filter(state__in=SHELVES[code].states)

    def by_words(self, rows: QuerySet[Payment], _name: str, words: str) -> QuerySet[Payment]:
        words = words.strip()
        if words.isdigit():
            return rows.filter(about__endswith=words)
        return rows.filter(Q(payee_name__contains=words) | Q(purpose__contains=words))
