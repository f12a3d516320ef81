"""The shapes of what people outside the offices send: start, applicant, commitment, withdrawal, rating, look-up."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import uuid4

from django import forms

from portal.cases.applicants import Applicant
from portal.cases.models import Rating
from portal.catalog.declarations import AUDIENCE_NAMES, Audience, Condition, Item
from portal.people.rules import read_citizen_id, read_uscc
from portal.regions.models import Region
from portal.regions.scoped import CITY, COUNTY, covers
from portal.web.fields import PhoneField, TextField
from portal.web.forms import PortalForm, PortalModelForm

YES_NO = (("yes", "是"), ("no", "否"))
CONTACT_HELP = "办理过程中需要与您联系时使用"


def counties_on(on: date, *, within: str = "") -> list[tuple[str, list[tuple[str, str]]]]:
    """The counties of a day as groups of choices, city by city; within a region, if one is named."""
    regions = Region.objects.on(on).filter(level__in=[CITY, COUNTY]).order_by("code")
    cities = {region.code: region.name for region in regions if region.level == CITY}
    groups: dict[str, list[tuple[str, str]]] = {}
    for region in regions:
        if region.level == COUNTY and (not within or covers(within, region.code)):
            groups.setdefault(cities.get(region.parent_code, ""), []).append((region.code, region.name))
    return list(groups.items())


class ContactForm(PortalForm):
    """Where the matter lies, and whom to call."""

    region_code = forms.ChoiceField(label="办理地", help_text="由该县（市、区）的窗口受理")
    contact_name = TextField(label="联系人", max_length=60, help_text=CONTACT_HELP)
    contact_phone = PhoneField(label="联系电话", is_mobile=False)

    def __init__(self, *args: Any, counties: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["region_code"].choices = [("", "请选择"), *counties]  # type: ignore[attr-defined]


class ConditionsForm(ContactForm):
    """The self-check before the start: a question for each condition. A no is an answer, not a mistake.

    `key` is the future case's: a form that is sent twice begins one application.
    """

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def __init__(self, *args: Any, item: Item, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.item = item
        asked = {f"condition_{row.code}": _question(row) for row in item.conditions}
        self.fields = {**asked, **self.fields}

    @property
    def questions(self) -> list[forms.BoundField]:
        """The self-check."""
        return [bound for bound in self if bound.name.startswith("condition_")]

    @property
    def particulars(self) -> list[forms.BoundField]:
        """All other fields that are seen."""
        return [bound for bound in self.visible_fields() if not bound.name.startswith("condition_")]

    @property
    def unmet(self) -> list[Condition]:
        """The conditions that the applicant says do not hold."""
        said = {row: self.cleaned_data.get(f"condition_{row.code}") for row in self.item.conditions}
        return [row for row, answer in said.items() if answer == "no"]


class StartForm(ConditionsForm):
    """An application online: in whose name."""

    applicant = forms.ChoiceField(label="申请人", widget=forms.RadioSelect)
    field_order = ("applicant",)

    def __init__(self, *args: Any, applicants: tuple[Applicant, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.applicants = {one.key: one for one in applicants}
        names = [(one.key, f"{one.name}（{AUDIENCE_NAMES[one.audience]}）") for one in applicants]
        self.fields["applicant"].choices = names  # type: ignore[attr-defined]

    def clean_applicant(self) -> Applicant:
        return self.applicants[self.cleaned_data["applicant"]]


class CounterForm(ConditionsForm):
    """An application at the counter: who stands there, by code or number as the kind of applicant demands."""

    audience = forms.ChoiceField(label="申请人类型", widget=forms.RadioSelect)
    name = TextField(label="申请人名称或姓名", max_length=120, help_text="与营业执照、登记证书或身份证件一致")
    uscc = TextField(label="统一社会信用代码", max_length=18, required=False, help_text="单位申请时填写")
    identity = TextField(
        label="公民身份号码",
        max_length=18,
        required=False,
        help_text="个人申请时填写，仅用于核验，不会保存",
        widget=forms.TextInput(attrs={"autocomplete": "off", "data-private": ""}),
    )

    def __init__(self, *args: Any, item: Item, **kwargs: Any) -> None:
        super().__init__(*args, item=item, **kwargs)
        names = [(audience.value, AUDIENCE_NAMES[audience]) for audience in item.audiences]
        self.fields["audience"].choices = names  # type: ignore[attr-defined]
        for audience, name in ((Audience.ORGANISATION, "uscc"), (Audience.PERSON, "identity")):
            if audience not in item.audiences:
                del self.fields[name]
            elif len(item.audiences) == 1:
                self.fields[name].required = True
        self.order_fields(["audience", "name", "uscc", "identity", "region_code"])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("audience") == Audience.ORGANISATION:
            self._check("uscc", read_uscc)
        elif data.get("audience") == Audience.PERSON:
            self._check("identity", read_citizen_id)
        return data

    def _check(self, name: str, reader: Any) -> None:
        if name not in self.cleaned_data:
            return
        reading = reader(self.cleaned_data[name])
        if not reading.normalised:
            self.add_error(name, f"请填写{self.fields[name].label}")
        elif reading.reason is not None:
            self.add_error(name, reading.reason)


class CommitmentForm(PortalForm):
    """The tick under the check page, with the version of what was checked."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    has_committed = forms.BooleanField(
        label="我承诺：所填内容和上传的材料真实、有效、完整，如有不实，愿意承担相应法律责任。",
        error_messages={"required": "请阅读并勾选承诺"},
    )


class WithdrawForm(PortalForm):
    """Why an application is taken back."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    reason = TextField(label="撤回理由", max_length=200, widget=forms.Textarea(attrs={"rows": 3}))


class RatingForm(PortalModelForm):
    """Five levels and, if wanted, words."""

    class Meta:
        model = Rating
        fields = ("level", "text")
        widgets = {"level": forms.RadioSelect, "text": forms.Textarea(attrs={"rows": 4})}
        help_texts = {"text": "欢迎说明您的感受和建议，请勿填写个人隐私信息"}


class LookupForm(PortalForm):
    """Number and code of a case. Their shape is not judged: any wrong pair has the same answer."""

    number = TextField(label="办件编号", max_length=40, help_text="见收件回执或受理通知书")
    code = TextField(
        label="查询码",
        max_length=20,
        help_text="见收件回执，6位数字",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


def _question(condition: Condition) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=condition.question,
        choices=YES_NO,
        widget=forms.RadioSelect,
        help_text=f"依据：{condition.citation.cite}",
        error_messages={"required": f"请回答：{condition.question}"},
    )
