"""One's own account: what is known, which organisations, which post, and the way out."""

from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator

from portal.clock.today import business_now
from portal.people.actions.agencies import confirm_agency, end_agency
from portal.people.actions.closing import close_account
from portal.people.actions.registration import record_agency
from portal.people.actors import NO_POST
from portal.people.forms.account import AgencyForm, CloseForm
from portal.people.middleware import POST_KEY, account_of
from portal.people.models import Agency, CitizenIdentity, Post
from portal.people.pages import ActorPage, DeskPage
from portal.people.roles import COUNTER
from portal.web.access import SIGNED_IN, Holds
from portal.web.views import FormView, ListView, PageView


class AccountView(ActorPage, PageView):
    """What the portal knows of the reader, and where to change it."""

    access = SIGNED_IN
    title = "我的账户"
    template_name = "portal/people/account.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        user = account_of(self.request)
        own = Agency.objects.on(self.today).filter(user=user).select_related("organisation")
        return super().context(
            identity=CitizenIdentity.objects.filter(user=user).first(),
            agencies=own,
            colleagues=Agency.objects.on(self.today).colleagues_of(self.by),
            posts=Post.objects.held_by(user, on=self.today),
            **extra,
        )


class NewAgencyView(ActorPage, FormView):
    """Ask to become the agent of one more organisation."""

    access = SIGNED_IN
    title = "登记经办单位"
    form_class = AgencyForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "on": self.today}

    def done(self, form: AgencyForm) -> HttpResponse:
        record_agency(user=account_of(self.request), on=self.today, **form.organisation_data())
        messages.success(self.request, "已提交，待单位经办人或窗口确认后即可代表该单位办事。")
        return redirect("people:account")


class PendingAgenciesView(DeskPage, ListView):
    """The counter's list of agents that wait for confirmation."""

    access = Holds(*COUNTER)
    title = "经办人确认"
    template_name = "portal/people/agencies.html"
    queryset = Agency.objects.filter(confirmed_at=None, valid_to=None).select_related("organisation", "user")
    order = ("pk",)


class AgencyStepView(ActorPage):
    """A step with one agency that the actor may see; goes back to where it was taken."""

    access = SIGNED_IN

    def post(self, _request: HttpRequest, pk: int) -> HttpResponse:
        agency = get_object_or_404(Agency.objects.visible_to(self.by), pk=pk)
        self.step(agency)
        return redirect("people:agencies" if self.by.is_official else "people:account")

    def step(self, agency: Agency) -> None:
        """Make the one call into actions."""
        raise NotImplementedError


class ConfirmAgencyView(AgencyStepView):
    """Confirm an agent."""

    def step(self, agency: Agency) -> None:
        confirm_agency(agency=agency, by=self.by, at=business_now())
        messages.success(self.request, f"已确认{agency}。")


class EndAgencyView(AgencyStepView):
    """End an agency."""

    def step(self, agency: Agency) -> None:
        end_agency(agency=agency, by=self.by, on=self.today)
        messages.success(self.request, f"已终止{agency}。")


class PostSwitchView(ActorPage, PageView):
    """Choose the post to work from in this session."""

    access = SIGNED_IN
    title = "切换岗位"
    template_name = "portal/people/switch_post.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        posts = Post.objects.held_by(account_of(self.request), on=self.today)
        return super().context(posts=posts, no_post=NO_POST, **extra)

    def post(self, request: HttpRequest) -> HttpResponse:
        chosen = request.POST.get("post", "")
        if chosen.isdecimal():
            request.session[POST_KEY] = int(chosen)  # a post that is not the reader's is never taken
        return redirect("/")


@method_decorator(reauthentication_required, name="dispatch")
class CloseAccountView(ActorPage, FormView):
    """Leave for good, after giving the password once more."""

    access = SIGNED_IN
    title = "注销账户"
    template_name = "portal/people/close_account.html"
    form_class = CloseForm

    def done(self, _form: CloseForm) -> HttpResponse:
        close_account(user=account_of(self.request), by=self.by, on=self.today, at=business_now())
        logout(self.request)
        messages.success(self.request, "您的账户已注销。")
        return redirect("/")
