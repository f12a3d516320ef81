"""Objections to the notices of one's own office: what is open, what was answered, and the answer."""

from typing import Any, ClassVar

import django_filters
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property

from portal.cases.models import Case
from portal.cases.views.desk.base import DeskView
from portal.clock.today import business_now
from portal.notices.actions import answer_objection
from portal.notices.competence import OFFICIALS
from portal.notices.forms import AnswerForm
from portal.notices.models import Objection, ObjectionState
from portal.web.access import Holds
from portal.web.views import DetailView, FormView, ListView

ANSWERERS = Holds(*OFFICIALS)


class ObjectionFilter(django_filters.FilterSet):
    """Open, answered, or both."""

    state = django_filters.ChoiceFilter(label="状态", choices=ObjectionState.choices, empty_label="全部")

    class Meta:
        model = Objection
        fields = ()


class ObjectionsView(DeskView, ListView):
    """Newest first."""

    access: ClassVar = ANSWERERS
    title = "异议答复"
    template_name = "portal/cases/desk/objections.html"
    queryset = Objection.objects.select_related("notice")
    filterset_class = ObjectionFilter


class ObjectionView(DeskView, FormView, DetailView):
    """One objection whole, the notice it is brought against, and the form of the answer."""

    access: ClassVar = ANSWERERS
    title = "答复异议"
    template_name = "portal/cases/desk/objection.html"
    form_class = AnswerForm
    refused_status = 409
    queryset = Objection.objects.select_related("notice")

    @cached_property
    def objection(self) -> Objection:
        found: Objection = self.get_object()
        return found

    @property
    def case(self) -> Case | None:
        """The case whose decision stands on the notice, where the reader may open it."""
        word, _, number = self.objection.notice.about.partition(":")
        cases: QuerySet[Case] = Case.objects.visible_to(self.by)
        return cases.filter(number=number).first() if word == "case" else None

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(objection=self.objection, case=self.case, **extra)

    def done(self, form: AnswerForm) -> HttpResponse:
        answer_objection(objection=self.objection, by=self.by, at=business_now(), **form.cleaned_data)
        messages.success(self.request, "异议已答复。")
        return redirect("desk:objections")
