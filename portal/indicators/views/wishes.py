"""补报更正申请: what counties ask for, and the province's answer."""

from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property

from portal.clock.today import business_now
from portal.indicators.actions import wishing
from portal.indicators.actions.periods import is_province
from portal.indicators.forms import AnswerForm
from portal.indicators.models import ReportWish
from portal.indicators.registry import report_form
from portal.indicators.views.base import REVIEWERS, ReportsPage
from portal.web.views import DetailView, FormView, ListView

RELATED = ("report__period", "asked_by__user", "asked_by__office")


class WishesView(ReportsPage, ListView):
    """The wishes of the reviewer's region, newest first."""

    access: ClassVar = REVIEWERS
    title = "补报更正申请"
    template_name = "portal/indicators/wishes.html"
    queryset = ReportWish.objects.select_related(*RELATED)


class WishView(ReportsPage, FormView, DetailView):
    """One wish with its answer, or the form for it."""

    access: ClassVar = REVIEWERS
    title = "补报更正申请"
    template_name = "portal/indicators/wish.html"
    queryset = ReportWish.objects.select_related(*RELATED)
    form_class = AnswerForm

    @cached_property
    def wish(self) -> ReportWish:
        found: ReportWish = self.get_object()
        return found

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page(wish=self.wish, form=AnswerForm())

    def post(self, request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
        _ = self.wish  # one that may not be seen is not there, whatever was sent
        return super().post(request, *args, **kwargs)

    def done(self, form: AnswerForm) -> HttpResponse:
        wishing.answer(wish=self.wish, by=self.by, at=business_now(), **form.arguments)
        messages.success(self.request, "已答复申请人。")
        return redirect("indicators:wishes")

    def context(self, **extra: Any) -> dict[str, Any]:
        form_declared = report_form(self.wish.report.period.form)
        may_answer = self.wish.is_granted is None and is_province(form_declared, self.by)
        return super().context(
            **{"wish": self.wish, "may_answer": may_answer, "form_declared": form_declared, **extra}
        )  # fmt: skip
