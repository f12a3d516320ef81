"""What the owner of an item types."""

from typing import Any

from django import forms

from portal.web.fields import CountField, DateField, MoneyField, TextField
from portal.web.forms import PortalForm


class PromiseForm(PortalForm):
    """Another promise, with the reason."""

    promised_days = CountField(label="承诺时限", unit="工作日", min_value=1)
    reason = TextField(label="调整理由", max_length=200, widget=forms.Textarea(attrs={"rows": 3}))


class RoundForm(PortalForm):
    """A window for filing with its budget."""

    name = TextField(label="批次名称", max_length=80, help_text="例如 2019年第二批")
    opens_on = DateField(label="开始申报")
    closes_on = DateField(label="截止申报")
    budget_yuan = MoneyField(label="批次预算", required=False)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("opens_on") and data.get("closes_on") and data["closes_on"] < data["opens_on"]:
            self.add_error("closes_on", "截止日期不能早于开始日期")
        return data


class SuspendForm(PortalForm):
    """Why nothing is taken for a while."""

    reason = TextField(
        label="暂停原因", max_length=200, help_text="会显示在办事指南上", widget=forms.Textarea(attrs={"rows": 3})
    )
