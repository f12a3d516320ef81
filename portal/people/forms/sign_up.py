"""Opening an account, as a person or as the agent of an organisation."""

from datetime import datetime
from typing import Any, ClassVar

from allauth.account.forms import SignupForm
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from portal.journal.recording import recording
from portal.people.actions import registration
from portal.people.forms.account import checked_uscc, county_choices
from portal.people.forms.entrance import CONTACT_LABEL, PASSWORD_HINT, Relabelled, read_contact
from portal.people.models import CitizenIdentity, User
from portal.rules.refusal import Refusal
from portal.web.fields import TextField
from portal.web.forms import Spoken


class PersonSignUpForm(Spoken, Relabelled, SignupForm):
    """One contact, to which a code is sent, a password, the person, and consent to the privacy page."""

    contact = TextField()
    name = TextField(max_length=60)
    number = TextField(max_length=40)
    has_consented = forms.BooleanField()

    field_order: ClassVar = ["contact", "password1", "password2", "name", "number", "has_consented"]
    labels: ClassVar = {
        "contact": CONTACT_LABEL,
        "password1": "密码",
        "password2": "确认密码",
        "name": "姓名",
        "number": "公民身份号码",
        "has_consented": "我已阅读并同意隐私保护说明",
    }
    hints: ClassVar = {
        "contact": "验证码将发送到这里，以后可以用它登录和找回密码",
        "password1": PASSWORD_HINT,
        "name": "请填写身份证件上的姓名",
        "number": "18位，加密保存，页面上只显示部分数字",
    }

    def __init__(self, *args: Any, at: datetime, **kwargs: Any) -> None:
        self.at = at
        super().__init__(*args, **kwargs)
        del self.fields["email"], self.fields["phone"]  # allauth finds both in cleaned_data, from `contact`

    def clean_contact(self) -> str:
        contact, kind = read_contact(self.cleaned_data["contact"])
        self.cleaned_data[kind] = self.validate_unique_email(contact) if kind == "email" else contact
        return contact

    def clean_number(self) -> str:
        try:
            number = registration.checked_number(self.cleaned_data["number"], on=self.at.date())
        except Refusal as refusal:
            raise ValidationError(refusal.text) from refusal
        return number

    def save(self, request: HttpRequest) -> User:
        """Open the account with everything that belongs to it, or nothing. Raises Refusal."""
        number = self.cleaned_data["number"]
        with recording():
            registration.drop_unproven(phone=self.cleaned_data.get("phone", ""), number=number)
            if CitizenIdentity.objects.of_number(number).exists():
                raise registration.identity_taken()
            user: User = super().save(request)
            registration.record_person(
                user=user, name=self.cleaned_data["name"], number=number, consent=settings.PRIVACY_VERSION, at=self.at
            )
        return user


class AgentSignUpForm(PersonSignUpForm):
    """The person and the organisation for which he or she is going to file."""

    uscc = TextField(max_length=40)
    organisation = TextField(max_length=120)
    region_code = forms.ChoiceField()

    field_order: ClassVar = ["uscc", "organisation", "region_code", *PersonSignUpForm.field_order]
    labels: ClassVar = {
        **PersonSignUpForm.labels,
        "uscc": "统一社会信用代码",
        "organisation": "单位名称",
        "region_code": "单位所在县（市、区）",
        "name": "经办人姓名",
        "number": "经办人公民身份号码",
    }
    hints: ClassVar = {
        **PersonSignUpForm.hints,
        "uscc": "18位，见营业执照或登记证书",
        "organisation": "请填写营业执照或登记证书上的全称",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["region_code"].choices = county_choices(self.at.date())  # type: ignore[attr-defined]

    def clean_uscc(self) -> str:
        return checked_uscc(self.cleaned_data["uscc"])

    def save(self, request: HttpRequest) -> User:
        """Open the account together with the agency, which somebody has to confirm. Raises Refusal."""
        data = self.cleaned_data
        with recording():
            user = super().save(request)
            registration.record_agency(
                user=user,
                uscc=data["uscc"],
                name=data["organisation"],
                region_code=data["region_code"],
                on=self.at.date(),
            )
        return user
