"""Signing in, passwords and codes: allauth's forms in the portal's words."""

from typing import Any, ClassVar

from allauth.account import forms as allauth
from django import forms
from django.core.exceptions import ValidationError

from portal.people.models import User
from portal.web.fields import PhoneField, TextField
from portal.web.forms import Spoken

PASSWORD_HINT = "至少10个字符，不能全是数字，也不要使用常见的密码"  # noqa: S105 -- a hint, no password
CONTACT_LABEL = "手机号码或电子邮箱"


class Relabelled:
    """Mixin under `Spoken`: a library's fields with our labels and hints, without its placeholders."""

    fields: dict[str, forms.Field]
    labels: ClassVar[dict[str, str]] = {}
    hints: ClassVar[dict[str, str]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            field.widget.attrs.pop("placeholder", None)


class SignInForm(Spoken, Relabelled, allauth.LoginForm):
    """Sign in by phone number, e-mail address or user name."""

    labels: ClassVar = {"login": "手机号码、电子邮箱或用户名", "password": "密码"}

    def clean_login(self) -> str:
        """A phone number or e-mail address in its usual form, so that it is found and counted as one."""
        login: str = super().clean_login()
        try:
            return read_contact(login)[0]
        except ValidationError:
            return login


class PasswordAgainForm(Spoken, Relabelled, allauth.ReauthenticateForm):
    """The password once more, before something that matters."""

    labels: ClassVar = {"password": "密码"}


class ChangePasswordForm(Spoken, Relabelled, allauth.ChangePasswordForm):
    """A new password for somebody who knows the old one."""

    labels: ClassVar = {"oldpassword": "当前密码", "password1": "新密码", "password2": "确认新密码"}
    hints: ClassVar = {"password1": PASSWORD_HINT}


class NewPasswordForm(Spoken, Relabelled, allauth.ResetPasswordKeyForm):
    """A new password for somebody who received a code."""

    labels: ClassVar = {"password1": "新密码", "password2": "确认新密码"}
    hints: ClassVar = {"password1": PASSWORD_HINT}


class RecoverForm(Spoken, Relabelled, allauth.ResetPasswordForm):
    """Where to send the code for a new password: `email` takes a phone number too, and so does the adapter."""

    email = TextField()
    labels: ClassVar = {"email": CONTACT_LABEL}
    hints: ClassVar = {"email": "请填写注册或登记时使用的手机号码或电子邮箱"}

    def clean_email(self) -> str:
        contact, kind = read_contact(self.cleaned_data["email"])
        if kind == "email":
            self.cleaned_data["email"] = contact
            return str(super().clean_email())
        self.users = list(User.objects.holding_phone(contact).filter(is_active=True))
        return contact


class RecoverCodeForm(Spoken, Relabelled, allauth.ConfirmPasswordResetCodeForm):
    """The code for a new password."""

    labels: ClassVar = {"code": "验证码"}


class EmailCodeForm(Spoken, Relabelled, allauth.ConfirmEmailVerificationCodeForm):
    """The code sent to a new e-mail address."""

    labels: ClassVar = {"code": "验证码"}


class PhoneCodeForm(Spoken, Relabelled, allauth.VerifyPhoneForm):
    """The code sent to a new phone number."""

    labels: ClassVar = {"code": "验证码"}


class ChangePhoneForm(Spoken, Relabelled, allauth.ChangePhoneForm):
    """Another phone number."""

    labels: ClassVar = {"phone": "新手机号码"}


def read_contact(text: str) -> tuple[str, str]:
    """A phone number or an e-mail address in its usual form, and which of them it is. Raises ValidationError."""
    try:
        if "@" in text:
            return forms.EmailField().clean(text.strip()).lower(), "email"
        return PhoneField().clean(text), "phone"
    except ValidationError as error:
        raise ValidationError("请填写11位手机号码或完整的电子邮箱，例如 13800000000") from error
