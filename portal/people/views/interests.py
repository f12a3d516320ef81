"""Declared interests: an official's own, and those that an administrator may end."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from portal.clock.today import business_now
from portal.people.actions.interests import declare_interest, end_interest
from portal.people.forms.officials import InterestForm
from portal.people.models import Interest
from portal.people.pages import DeskPage
from portal.people.roles import Role
from portal.web.access import OFFICIAL, Holds
from portal.web.views import FormView, ListView


class InterestsView(DeskPage, ListView):
    """One's own declarations; an administrator also sees those of the officials of the region."""

    access = OFFICIAL
    title = "利害关系申报"
    template_name = "portal/people/interests.html"
    queryset = Interest.objects.select_related("user")

    def context(self, **extra: Any) -> dict[str, Any]:
        may_end = self.by.holds(Role.ADMINISTRATOR)
        return super().context(today=self.today, may_end=may_end, **extra)


class NewInterestView(DeskPage, FormView):
    """Declare an interest."""

    access = OFFICIAL
    title = "申报利害关系"
    form_class = InterestForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "on": self.today}

    def done(self, form: InterestForm) -> HttpResponse:
        declare_interest(by=self.by, at=business_now(), **form.cleaned_data)
        messages.success(self.request, "已申报。系统将不再允许您参与相关办件。")
        return redirect("people:interests")


class EndInterestView(DeskPage):
    """End a declared interest today."""

    access = Holds(Role.ADMINISTRATOR)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        interest = get_object_or_404(Interest.objects.visible_to(self.by), pk=pk)
        end_interest(interest=interest, last_day=self.today, by=self.by)
        messages.success(request, "已终止。")
        return redirect("people:interests")
