"""我的办件: everything an account files, shelf by shelf."""

from typing import Any, ClassVar

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.http import QueryDict

from portal.cases.models import Case, CaseQuerySet
from portal.cases.shelves import OPEN, SHELVES, Shelf, counts
from portal.people.pages import ActorPage
from portal.web.access import SIGNED_IN
from portal.web.views import ListView


class MineFilter(django_filters.FilterSet):
    """A shelf, and words to find on it."""

    tab = django_filters.ChoiceFilter(
        choices=[(shelf.code, shelf.title) for shelf in SHELVES.values()], method="on_shelf", widget=forms.HiddenInput
    )
    q = django_filters.CharFilter(label="办件编号或名称", method="search")

    def __init__(self, data: QueryDict | None = None, *args: Any, **kwargs: Any) -> None:
        data = (data or QueryDict()).copy()
        data["tab"] = shelf_of(data).code
        super().__init__(data, *args, **kwargs)

    def on_shelf(self, rows: QuerySet[Case], _name: str, code: str) -> QuerySet[Case]:
        return rows.filter(SHELVES[code].holds)

    def search(self, rows: QuerySet[Case], _name: str, words: str) -> QuerySet[Case]:
        words = words.strip()
        return rows.filter(Q(number__startswith=words) | Q(title__icontains=words) | Q(item__name__icontains=words))


def shelf_of(query: QueryDict) -> Shelf:
    """The shelf that an address names; what is under way where it names none."""
    return SHELVES.get(query.get("tab", ""), OPEN)


class MineView(ActorPage, ListView):
    """One's own cases, newest first."""

    access: ClassVar = SIGNED_IN
    title = "我的办件"
    template_name = "portal/cases/mine.html"
    queryset = Case.objects.select_related("item", "organisation", "draft")
    filterset_class = MineFilter

    @property
    def own(self) -> CaseQuerySet:
        return self.queryset.all().filed_by(self.by)  # type: ignore[attr-defined, no-any-return]

    def rows(self) -> CaseQuerySet:
        return self.own

    def context(self, **extra: Any) -> dict[str, Any]:
        shelf = shelf_of(self.request.GET)
        return super().context(shelf=shelf, tabs=self._tabs(shelf), **extra)

    def _tabs(self, here: Shelf) -> list[dict[str, Any]]:
        found = counts(self.own)
        return [
            {
                "title": shelf.title,
                "url": f"?tab={code}",
                "is_current": shelf is here,
                "count": found[code],
                "tone": "bad" if shelf.is_urgent and found[code] else "",
            }
            for code, shelf in SHELVES.items()
        ]
