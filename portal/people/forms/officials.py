"""Forms of the administrators of a region, and of officials who declare an interest."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from portal.people.actions.posts import Appointment
from portal.people.actors import Actor
from portal.people.forms.account import checked_uscc
from portal.people.models import Office
from portal.people.roles import ROLE_NAMES, Role
from portal.regions.models import Region
from portal.regions.scoped import LEVELS, covers, level_of
from portal.web.fields import DateField, PhoneField, TextField
from portal.web.forms import PortalForm

USERNAME = re.compile(r"[a-z][a-z0-9_.-]{3,29}")  # never a phone number or an e-mail address, which sign in too
LEVELS_BELOW = 2  # a province appoints down to its counties, a county down to its villages


class RegionForm(PortalForm):
    """Whose offices to choose from."""

    region = forms.ChoiceField(label="机构所在地区", required=False)

    def __init__(self, *args: Any, by: Actor, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        depth = LEVELS.index(level_of(by.region_code))
        regions = Region.objects.on(on).filter(level__in=LEVELS[depth : depth + LEVELS_BELOW + 1])
        self.fields["region"].choices = [  # type: ignore[attr-defined]
            (region.code, region.name) for region in regions if covers(by.region_code, region.code)
        ]


class PostForm(PortalForm):
    """A post in one of a region's offices, for that region."""

    office = forms.ModelChoiceField(label="机构", queryset=Office.objects.none(), empty_label="请选择")
    role = forms.ChoiceField(label="岗位", choices=[("", "请选择"), *((role.value, ROLE_NAMES[role]) for role in Role)])
    valid_from = DateField(label="起始日期")
    valid_to = DateField(label="终止日期", required=False, help_text="最后一个在岗日；不填写为长期")

    def __init__(self, *args: Any, region_code: str, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offices = Office.objects.on(on).filter(region_code=region_code).order_by("kind")
        self.fields["office"].queryset = offices  # type: ignore[attr-defined]
        self.fields["valid_from"].initial = on

    def appointment(self) -> Appointment:
        """What the action is asked for."""
        data = self.cleaned_data
        return Appointment(
            office=data["office"],
            role=Role(data["role"]),
            region_code=data["office"].region_code,
            valid_from=data["valid_from"],
            valid_to=data["valid_to"],
        )


class OfficialForm(PostForm):
    """A new official with a first post."""

    name = TextField(label="姓名", max_length=60)
    username = TextField(label="用户名", max_length=30, help_text="4至30个字符，小写英文字母开头，可含数字")
    phone = PhoneField(label="手机号码", help_text="本人凭此号码收取验证码，设置登录密码")

    field_order = ("name", "username", "phone", "office", "role", "valid_from", "valid_to")

    def clean_username(self) -> str:
        username: str = self.cleaned_data["username"].lower()
        if not USERNAME.fullmatch(username):
            raise ValidationError(
                "用户名应为4至30个字符，以小写英文字母开头，只含小写英文字母、数字、点、下划线和短横线"
            )
        return username


class EndPostForm(PortalForm):
    """The last day of a post."""

    last_day = DateField(label="最后一个在岗日")


class InterestForm(PortalForm):
    """Where an official must not take part, and why."""

    uscc = TextField(
        label="单位统一社会信用代码", max_length=40, required=False, help_text="与某个单位有利害关系时填写"
    )
    case_number = TextField(label="办件编号", max_length=40, required=False, help_text="只涉及某一办件时填写")
    reason = TextField(label="回避事由", max_length=200, help_text="例如：近亲属在该单位任职")
    valid_from = DateField(label="起始日期")
    valid_to = DateField(label="终止日期", required=False, help_text="不填写为长期")

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["valid_from"].initial = on

    def clean_uscc(self) -> str:
        return checked_uscc(self.cleaned_data["uscc"]) if self.cleaned_data["uscc"] else ""
