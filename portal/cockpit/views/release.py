"""公开数据: the lead office lets figures out, indicator by indicator, up to a month."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from portal.clock.today import business_now
from portal.cockpit.forms import ReleaseForm
from portal.cockpit.names import short_name
from portal.cockpit.public import released
from portal.cockpit.views.base import PolicyPage
from portal.indicators.actions import release as actions
from portal.people.roles import Role
from portal.web.access import Holds
from portal.web.views import FormView


class ReleaseView(PolicyPage, FormView):
    """Which month each indicator is released up to; a blank takes it back."""

    access = Holds(Role.DATA_REVIEWER)
    template_name = "portal/cockpit/release.html"

    def get_form(self, _form_class: Any = None) -> ReleaseForm:
        data = self.request.POST if self.request.method == "POST" else None
        return ReleaseForm(data, indicators=self.indicators(), months=released(), today=self.today)

    def context(self, **extra: Any) -> dict[str, Any]:
        own = {"policy": self.policy, "name": short_name(self.policy), "title": f"{short_name(self.policy)}数据公开"}
        return super().context(**extra) | own

    def done(self, form: ReleaseForm) -> HttpResponse:
        actions.settle(policy=self.policy, months=form.months(), by=self.by, at=business_now())
        messages.success(self.request, "公开范围已更新。")
        return redirect("cockpit:policy", self.policy.slug)
