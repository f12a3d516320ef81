"""How allauth works in this house: phone numbers, Chinese words, and an entry in the journal for every sign-in."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.crypto import get_random_string

from portal.clock.today import business_date
from portal.inbox import sms
from portal.journal.recording import note, recording
from portal.people.masks import mask_contact, mask_phone
from portal.people.models import Post, User
from portal.people.wording import ACCOUNT_ERRORS, PASSWORD_ERRORS
from portal.web.fields import PhoneField

DESK = "/desk/"
SIGN_IN_STAGES = ["allauth.account.stages.PhoneVerificationStage", "portal.people.stages.EmailStage"]


class AccountAdapter(DefaultAccountAdapter):
    """Our answers to allauth's questions."""

    error_messages = ACCOUNT_ERRORS

    # --- phone numbers
    def phone_form_field(self, **options: Any) -> PhoneField:
        return PhoneField(**{"label": "手机号码", **options})

    def get_phone(self, user: User) -> tuple[str, bool] | None:
        return (user.phone, user.is_phone_proven) if user.phone else None

    def get_user_by_phone(self, phone: str) -> User | None:
        """Only an account that proved the number; an unproven claim blocks nobody."""
        return User.objects.holding_phone(phone).first()

    def set_phone(self, user: User, phone: str, verified: bool) -> None:  # noqa: FBT001 -- allauth's signature
        """Give an account a number. An unproven claim of another account to it lapses."""
        with recording():
            User.objects.filter(phone=phone, is_phone_proven=False).exclude(pk=user.pk).update(phone=None)
            user.phone, user.is_phone_proven = phone, verified
            user.save(update_fields=["phone", "is_phone_proven"])
            if verified:
                _note(user, "people.prove_phone", {"phone": mask_phone(phone)})

    def set_phone_verified(self, user: User, phone: str) -> None:
        self.set_phone(user, phone, verified=True)

    # --- messages
    def send_verification_code_sms(self, user: User, phone: str, code: str, **_extra: Any) -> None:  # noqa: ARG002
        sms.send(phone, f"验证码{code}，15分钟内有效。请勿告诉他人。")

    def send_account_already_exists_sms(self, phone: str) -> None:
        sms.send(phone, "有人用此号码注册账户，但此号码已有账户。如是您本人操作，请直接登录或找回密码。")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send to an e-mail address, or as SMS where password recovery was asked for by phone number."""
        if "@" in email:
            super().send_mail(template_prefix, email, context)
        else:
            sms.send(email, render_to_string(f"{template_prefix}_sms.txt", context).strip())

    def format_email_subject(self, subject: str) -> str:
        return f"【{settings.SITE_NAME}】{subject}"

    # --- accounts
    def populate_username(self, request: HttpRequest, user: User) -> None:  # noqa: ARG002 -- allauth's signature
        """A name that says nothing: applicants sign in by phone or e-mail."""
        user.username = user.username or f"user{get_random_string(10, '0123456789')}"

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Officials begin at the desk, everybody else at the front."""
        assert isinstance(request.user, User)
        is_official = Post.objects.held_by(request.user, on=business_date()).exists()
        return DESK if is_official else super().get_login_redirect_url(request)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002 -- allauth's signature
        return reverse("people:account")

    def clean_password(self, password: str, user: User | None = None) -> str:
        """Django's validators, in the portal's words."""
        try:
            super().clean_password(password, user)
        except ValidationError as error:
            raise ValidationError([PASSWORD_ERRORS[str(item.code)] for item in error.error_list]) from error
        return password

    def set_password(self, user: User, password: str) -> None:
        """Whoever may set a new password has proved who he is: earlier failures to sign in are forgotten."""
        with recording():
            super().set_password(user, password)
            _note(user, "people.set_password")
        for login in filter(None, (user.username, user.phone, user.email)):
            self._delete_login_attempts_cached_email(self.request, email=login)

    # --- signing in
    def get_login_stages(self) -> list[str]:
        return SIGN_IN_STAGES

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Lock out after too many failures; that is journaled too."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            self._note_failure(request, "people.sign_in_locked", credentials)
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        self._note_failure(request, "people.sign_in_failed", credentials)

    def pre_login(self, request: HttpRequest, user: User, **hooks: Any) -> HttpResponse | None:
        """Demo people, whose password everybody knows, enter only a demo."""
        if user.is_demo and not settings.DEMO:
            inactive: HttpResponse = self.respond_user_inactive(request, user)
            return inactive
        response: HttpResponse | None = super().pre_login(request, user, **hooks)
        return response

    def post_login(self, request: HttpRequest, user: User, **hooks: Any) -> HttpResponse:
        with recording():
            _note(user, "people.sign_in", {"ip": self.get_client_ip(request)})
        response: HttpResponse = super().post_login(request, user, **hooks)
        return response

    def _note_failure(self, request: HttpRequest, action: str, credentials: dict[str, Any]) -> None:
        """Journal whom somebody tried to be, masked: people type passwords into the wrong field."""
        login = str(credentials.get("username") or credentials.get("email") or "")
        payload = {"login": mask_contact(login), "ip": self.get_client_ip(request)}
        with recording():
            note(actor_id=None, actor="访客", action=action, subject="account:unknown", payload=payload)


def _note(user: User, action: str, payload: dict[str, Any] | None = None) -> None:
    note(actor_id=user.pk, actor=str(user), action=action, subject=f"user:{user.pk}", payload=payload)
