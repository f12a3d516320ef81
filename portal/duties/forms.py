"""What is typed about a duty."""

from typing import Any

from django import forms

from portal.clock.today import business_date
from portal.duties.counts import kind_names
from portal.duties.models.duties import MOST_PERCENT
from portal.people.models import Office
from portal.regions.filters import regions
from portal.regions.scoped import level_of
from portal.rules.refusal import Refusal
from portal.web.fields import CountField, DateField, TextField
from portal.web.forms import PortalForm

WHOLE_PROVINCE = ("330000", "全省")


def area(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class ReportForm(PortalForm):
    """How far, in words and percent, and what proves it."""

    percent = CountField(label="累计完成进度", unit="%", max_value=MOST_PERCENT)
    text = TextField(label="进展情况", max_length=1000, widget=area())
    evidence = forms.FileField(label="佐证材料", required=False, help_text="PDF、OFD、图片或办公文档，不超过 20 MB")


class UrgeForm(PortalForm):
    """What to say beside the reminder itself."""

    text = TextField(label="催办内容", max_length=300, required=False, help_text="不填写则发送统一的催办内容")


class ExtensionForm(PortalForm):
    """Until when, and why."""

    new_due_on = DateField(label="申请延至")
    reason = TextField(label="延期理由", max_length=500, widget=area())


class DecisionForm(PortalForm):
    """The answer to a request."""

    is_granted = forms.TypedChoiceField(
        label="答复",
        choices=[("1", "同意延期"), ("0", "不同意延期")],
        coerce=lambda value: value == "1",
        widget=forms.RadioSelect,
    )
    reason = TextField(label="答复理由", max_length=500, widget=area(2))


class CloseForm(PortalForm):
    """What the duty came to, and what proves it unless something has been brought before."""

    text = TextField(label="办结说明", max_length=1000, widget=area())
    evidence = forms.FileField(label="佐证材料", required=False, help_text="责任单位已上传过佐证材料的，可以不再上传")


class ReasonForm(PortalForm):
    """Why."""

    reason = TextField(label="理由", max_length=500, widget=area(2))


class OfficeForm(PortalForm):
    """Which office, by what it is for and where."""

    kind = forms.ChoiceField(label="机构")
    region = forms.ChoiceField(label="地区")
    reason = TextField(label="理由", max_length=300, widget=area(2))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].choices = list(kind_names(business_date()).items())  # type: ignore[attr-defined]
        self.fields["region"].choices = [WHOLE_PROVINCE, *regions()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The office itself, where there is one of the kind in the region."""
        typed = super().clean() or {}
        if "kind" not in typed or "region" not in typed:
            return typed
        kind, code = typed.pop("kind"), typed.pop("region")
        try:
            typed["office"] = Office.objects.responsible(
                kind=kind, region_code=code, level=level_of(code), on=business_date()
            )
        except Refusal as refusal:
            self.add_error("kind", refusal.text)
        return typed
