"""Declared interests: an official's own, and those that an administrator may end."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from portal.clock.today import business_date, business_now
from portal.people.actions.interests import declare_interest, end_interest
from portal.people.forms.officials import InterestForm
from portal.people.middleware import actor_of
from portal.people.models import Interest
from portal.people.roles import Role
from portal.web.access import OFFICIAL, Holds
from portal.web.views import DESK_FRAME, FormView, ListView, PortalView


class InterestsView(ListView):
    """One's own declarations; an administrator also sees those of the officials of the region."""

    access = OFFICIAL
    frame = DESK_FRAME
    title = "利害关系申报"
    template_name = "portal/people/interests.html"
    queryset = Interest.objects.select_related("user")

    def context(self, **extra: Any) -> dict[str, Any]:
        may_end = actor_of(self.request).holds(Role.ADMINISTRATOR)
        return super().context(today=business_date(), may_end=may_end, **extra)


class NewInterestView(FormView):
    """Declare an interest."""

    access = OFFICIAL
    frame = DESK_FRAME
    title = "申报利害关系"
    form_class = InterestForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "on": business_date()}

    def done(self, form: InterestForm) -> HttpResponse:
        declare_interest(by=actor_of(self.request), at=business_now(), **form.cleaned_data)
        messages.success(self.request, "已申报。系统将不再允许您参与相关办件。")
        return redirect("people:interests")


class EndInterestView(PortalView):
    """End a declared interest today."""

    access = Holds(Role.ADMINISTRATOR)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        actor = actor_of(request)
        interest = get_object_or_404(Interest.objects.visible_to(actor), pk=pk)
        end_interest(interest=interest, last_day=business_date(), by=actor)
        messages.success(request, "已终止。")
        return redirect("people:interests")
