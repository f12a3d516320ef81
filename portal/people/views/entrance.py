"""The way in: registering, and allauth's own views under our titles and templates."""

from collections.abc import Callable
from typing import Any, ClassVar

from allauth.account import views as allauth
from allauth.core.exceptions import RateLimited
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views import View

from portal.clock.today import business_now
from portal.people.forms.sign_up import AgentSignUpForm, PersonSignUpForm
from portal.rules.refusal import Refusal
from portal.web.access import PUBLIC, SIGNED_IN, SIGNED_OUT
from portal.web.errors import too_many_requests
from portal.web.gate import Gated
from portal.web.views import PUBLIC_FRAME

CODE_PAGE = "portal/people/code.html"
CODE_PAUSE_SECONDS = 30  # as in settings.ACCOUNT_RATE_LIMITS["verify_phone"]


def titled(view: type[View], title: str, template: str = "portal/form.html", **context: Any) -> Callable[..., Any]:
    """One of allauth's views in the portal's frame."""
    return view.as_view(template_name=template, extra_context={"title": title, "frame": PUBLIC_FRAME, **context})  # type: ignore[no-any-return]


def verify_phone(request: HttpRequest) -> HttpResponseBase:
    """The code sent to a phone number; allauth chooses the view of somebody who registers, or who changes numbers."""
    response: HttpResponseBase = allauth.verify_phone(request)
    if isinstance(response, TemplateResponse):
        response.template_name = CODE_PAGE
        response.context_data = {**(response.context_data or {}), "title": "核验手机号码", "frame": PUBLIC_FRAME}
    return response


verify_phone.access = PUBLIC  # type: ignore[attr-defined]


def throttled(request: HttpRequest) -> HttpResponse:
    """What allauth answers to somebody who asks too often (`handler429` of the roof)."""
    return too_many_requests(request, seconds=60)


class CodeSendingMixin(Gated):
    """A view that sends a code by SMS, for which one has to wait a little before asking again."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except RateLimited:
            return too_many_requests(request, seconds=CODE_PAUSE_SECONDS)


class SignUpView(CodeSendingMixin, allauth.SignupView):
    """Register as a person."""

    access = PUBLIC
    template_name = "portal/people/sign_up.html"
    form_class: ClassVar[type[PersonSignUpForm]] = PersonSignUpForm

    def get_form_class(self) -> type[PersonSignUpForm]:
        return self.form_class

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "at": business_now()}

    def form_valid(self, form: PersonSignUpForm) -> HttpResponse:
        try:
            response: HttpResponse = super().form_valid(form)
        except Refusal as refusal:
            form.add_error(None, refusal.text)
            response = self.render_to_response(self.get_context_data(form=form, refusal=refusal), status=422)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        here = self.request.path
        tabs = [
            {"title": title, "url": reverse(name), "is_current": reverse(name) == here}
            for title, name in (("个人", "account_signup"), ("法人（单位经办人）", "account_signup_agent"))
        ]
        context: dict[str, Any] = super().get_context_data(title="注册账户", frame=PUBLIC_FRAME, tabs=tabs, **kwargs)
        return context


class AgentSignUpView(SignUpView):
    """Register as the agent of an organisation."""

    form_class = AgentSignUpForm


class ConfirmEmailView(Gated, allauth.ConfirmEmailVerificationCodeView):
    """The code sent to the e-mail address of somebody who registers."""

    access = SIGNED_OUT
    template_name = CODE_PAGE
    extra_context: ClassVar = {"title": "核验电子邮箱", "frame": PUBLIC_FRAME}


class ChangePhoneView(CodeSendingMixin, allauth.ChangePhoneView):
    """Have a code sent to another phone number."""

    access = SIGNED_IN
    template_name = "portal/people/change_phone.html"
    extra_context: ClassVar = {"title": "更换手机号码", "frame": PUBLIC_FRAME}
