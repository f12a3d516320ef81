"""The pages of the application for a technology-trade subsidy; `clean` asks for shape, the rules decide the rest."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from innovation.models import TechTradeApplication
from portal.web.forms import PortalModelForm

CONTRACT_NUMBER = re.compile(r"^[0-9A-Z\u4e00-\u9fff-]{6,40}$")
ACCOUNT_NUMBER = re.compile(r"^\d{8,30}$")
YES_NO = ((True, "是"), (False, "否"))


def yes_or_no(label: str, help_text: str = "") -> forms.TypedChoiceField:
    """A question that must be answered, not a box that may be overlooked."""
    return forms.TypedChoiceField(
        label=label,
        help_text=help_text,
        choices=YES_NO,
        coerce=lambda value: value in {True, "True"},
        widget=forms.RadioSelect,
    )


class TradeForm(PortalModelForm):
    """How the deal was made and at what price."""

    class Meta:
        model = TechTradeApplication
        fields = (
            "channel",
            "contract_number",
            "contract_on",
            "start_price_yuan",
            "deal_amount_yuan",
            "paid_amount_yuan",
            "last_paid_on",
        )
        widgets = {"channel": forms.RadioSelect}
        labels = {"start_price_yuan": "起拍价", "deal_amount_yuan": "实际成交金额", "paid_amount_yuan": "已支付金额"}
        help_texts = {
            "channel": "在网上技术市场举行的竞价，选竞价（拍卖）",
            "contract_number": "见技术合同登记证明",
            "start_price_yuan": "竞价（拍卖）交易填写",
            "deal_amount_yuan": "以登记的实际成交金额为准",
        }

    def clean_contract_number(self) -> str:
        number = str(self.cleaned_data["contract_number"]).upper()
        if not CONTRACT_NUMBER.match(number):
            raise ValidationError("技术合同登记编号为6至40位数字、字母或汉字。")
        return number

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        deal, paid = data.get("deal_amount_yuan"), data.get("paid_amount_yuan")
        if deal is not None and paid is not None and paid > deal:
            self.add_error("paid_amount_yuan", "已支付金额不能超过实际成交金额。")
        if data.get("channel") == TechTradeApplication.Channel.AUCTION and data.get("start_price_yuan") is None:
            self.add_error("start_price_yuan", "竞价（拍卖）交易请填写起拍价。")
        signed_on, paid_on = data.get("contract_on"), data.get("last_paid_on")
        if signed_on and paid_on and paid_on < signed_on:
            self.add_error("last_paid_on", "付款日期早于合同签订日期，请核对。")
        return data


class AchievementForm(PortalModelForm):
    """What was bought, from whom."""

    has_related_party = yes_or_no("与出让方是否存在关联关系", "存在关联关系的请在材料页上传说明")

    class Meta:
        model = TechTradeApplication
        fields = ("achievement_title", "achievement_owner", "field", "has_related_party")
        help_texts = {"field": "如新材料、高端装备、生物医药"}


class IndustrialisationForm(PortalModelForm):
    """What the firm makes of it."""

    is_industrialisation = yes_or_no("是否为产业化项目")
    is_cancelled = yes_or_no("交易是否已撤销")

    class Meta:
        model = TechTradeApplication
        fields = ("is_industrialisation", "progress", "plan", "is_cancelled")
        widgets = {"progress": forms.RadioSelect, "plan": forms.Textarea(attrs={"rows": 6})}
        help_texts = {"plan": "请写明产品、产能、投资和进度安排"}


class AccountForm(PortalModelForm):
    """Where the money goes."""

    class Meta:
        model = TechTradeApplication
        fields = ("bank_name", "account_number")

    def clean_account_number(self) -> str:
        number = re.sub(r"[\s-]", "", str(self.cleaned_data["account_number"]))
        if not ACCOUNT_NUMBER.match(number):
            raise ValidationError("银行账号应为8至30位数字。")
        return number
