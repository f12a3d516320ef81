"""差评整改: the bad ratings of a supervisor's region, and what was done about each."""

from typing import Any, ClassVar

import django_filters
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property

from portal.cases.actions.rating import rectify
from portal.cases.desk_forms import RectifyForm
from portal.cases.models import Rating
from portal.cases.views.desk.base import DeskView
from portal.clock.today import business_now
from portal.people.roles import Role
from portal.web.access import Holds
from portal.web.views import DetailView, FormView, ListView

SUPERVISORS = Holds(Role.SUPERVISOR)


class RatingFilter(django_filters.FilterSet):
    """Followed up or not."""

    is_open = django_filters.ChoiceFilter(
        label="整改", choices=[("yes", "待整改"), ("no", "已整改")], method="by_work", empty_label="全部"
    )

    class Meta:
        model = Rating
        fields = ()

    def by_work(self, rows: QuerySet[Rating], _name: str, word: str) -> QuerySet[Rating]:
        return rows.filter(rectified_at__isnull=word == "yes")


class BadRatingsView(DeskView):
    """The bad ratings that a supervisor sees."""

    access: ClassVar = SUPERVISORS
    queryset: ClassVar[QuerySet[Any]] = Rating.objects.bad().select_related("case__item")


class RatingsView(BadRatingsView, ListView):
    """Newest first."""

    title = "差评整改"
    template_name = "portal/cases/desk/ratings.html"
    filterset_class = RatingFilter

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(today=self.today, **extra)


class RatingView(BadRatingsView, FormView, DetailView):
    """One bad rating, and the form of what was done about it."""

    title = "整改差评"
    template_name = "portal/cases/desk/rating.html"
    form_class = RectifyForm
    refused_status = 409

    @cached_property
    def rating(self) -> Rating:
        found: Rating = self.get_object()
        return found

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(rating=self.rating, **extra)

    def get_initial(self) -> dict[str, Any]:
        return {"text": self.rating.rectification}

    def done(self, form: RectifyForm) -> HttpResponse:
        rectify(rating=self.rating, by=self.by, at=business_now(), **form.cleaned_data)
        messages.success(self.request, "整改情况已保存，评价人可以在办件中看到。")
        return redirect("desk:ratings")
