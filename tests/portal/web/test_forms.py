"""Forms: what they read, what they say."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.db.models.fields import BLANK_CHOICE_DASH

from portal.web.fields import CountField, DateField, MoneyField, NumberField, PhoneField, TextField
from portal.web.forms import PortalForm, PortalModelForm


class EveryForm(PortalForm):
    name = TextField(label="单位名称", max_length=5)
    kind = forms.ChoiceField(label="类型", choices=[("a", "甲")])
    many = forms.MultipleChoiceField(label="方式", choices=[("a", "甲")])
    amount = MoneyField(label="合同金额")
    area = NumberField(label="面积", unit="亩", max_digits=8, decimal_places=4)
    staff = CountField(label="人数")
    signed_on = DateField(label="签订日期")
    phone = PhoneField(label="电话")
    mail = forms.EmailField(label="电子邮箱")
    file = forms.FileField(label="合同")
    promise = forms.BooleanField(label="我承诺属实")
    own = forms.CharField(label="其他", error_messages={"required": "自己的话"})


GOOD = {
    "name": "安吉",
    "kind": "a",
    "many": ["a"],
    "amount": "￥１，０００．５",
    "area": "1,234.5678",
    "staff": "１２",
    "signed_on": "2019年10月15日",
    "phone": "138 0000 0000",
    "mail": "a@example.com",
    "promise": "on",
    "own": "x",
}


def fill(**changes):
    return EveryForm({**GOOD, **changes}, {"file": SimpleUploadedFile("a.pdf", b"%PDF")})


def test_what_people_type_is_read():
    form = fill()
    assert form.is_valid(), form.errors
    read = form.cleaned_data
    assert (read["amount"], read["area"], read["staff"]) == (Decimal("1000.5"), Decimal("1234.5678"), 12)
    assert (read["signed_on"], read["phone"]) == (date(2019, 10, 15), "13800000000")


def test_an_empty_form_asks_for_everything_by_its_name():
    said = {name: errors[0] for name, errors in EveryForm({}).errors.items()}
    assert said == {
        "name": "请填写单位名称",
        "kind": "请选择类型",
        "many": "请选择方式",
        "amount": "请填写合同金额",
        "area": "请填写面积",
        "staff": "请填写人数",
        "signed_on": "请填写签订日期",
        "phone": "请填写电话",
        "mail": "请填写电子邮箱",
        "file": "请上传合同",
        "promise": "请勾选“我承诺属实”",
        "own": "自己的话",
    }


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("name", "六个字的名称", "单位名称不能超过 5 个字，现有 6 个字"),
        ("kind", "z", "请从列出的选项中选择类型"),
        ("many", ["z"], "请从列出的选项中选择方式"),
        ("amount", "abc", "合同金额应为数字"),
        ("amount", "1.234", "合同金额最多保留 2 位小数"),
        ("amount", "-5", "合同金额不能小于 0"),
        ("amount", "9" * 30, "合同金额的数字不能超过 17 位"),
        ("area", "123456.5", "面积的整数部分不能超过 4 位"),
        ("staff", "1.5", "人数应为整数"),
        ("staff", "99999999999", "人数不能大于 2147483647"),
        ("signed_on", "2019-02-30", "签订日期的日期格式不正确，例如 2019-10-15"),
        ("signed_on", "10/15/2019", "签订日期的日期格式不正确，例如 2019-10-15"),
        ("phone", "123", "电话号码的格式不正确，例如 13800000000"),
        ("mail", "x", "电子邮箱的格式不正确，例如 name@example.com"),
        ("own", "a\0b", "其他含有无法识别的字符"),
    ],
)
def test_each_mistake_is_said_in_the_portals_words(field, typed, said):
    assert fill(**{field: typed}).errors == {field: [said]}


def test_an_empty_file_is_named():
    form = EveryForm(GOOD, {"file": SimpleUploadedFile("a.pdf", b"")})
    assert form.errors == {"file": ["合同是空文件，请重新选择"]}


def test_no_text_of_django_is_left():
    texts = [str(text) for field in EveryForm().fields.values() for text in field.error_messages.values()]
    assert not [text for text in texts if "字段" in text or "请输入" in text or "值" in text]


def test_a_percent_sign_in_a_label_does_no_harm():
    class ShareForm(PortalForm):
        share = NumberField(label="比例（%）", max_value=100)

    assert ShareForm({"share": "101"}).errors == {"share": ["比例（%）不能大于 100"]}


def test_control_characters_are_dropped_and_html_stays_text():
    form = fill(name="<b>\u202e\x07")
    assert form.is_valid()
    assert form.cleaned_data["name"] == "<b>"
    assert "&lt;b&gt;" in form["name"].as_field_group()


def test_a_field_says_whether_it_must_be_filled_and_ties_hint_and_error_to_the_input():
    html = EveryForm({})["signed_on"].as_field_group()
    assert "（必填）" in html
    assert 'aria-describedby="id_signed_on_helptext id_signed_on_error"' in html
    assert 'id="id_signed_on_helptext"' in html
    assert 'id="id_signed_on_error"' in html
    assert 'aria-invalid="true"' in html


def test_a_date_says_how_it_is_written_even_from_a_model():
    assert ContractForm()["signed_on"].help_text == "例如 2019-10-15，也可以输入 20191015"


@pytest.mark.parametrize(
    ("widget", "required", "first"),
    [
        (forms.Select, True, ("", "请选择")),
        (forms.Select, False, ("", "请选择")),
        (forms.RadioSelect, True, ("a", "甲")),
        (forms.RadioSelect, False, ("", "不选")),
    ],
)
def test_no_row_of_dashes_is_left(widget, required, first):
    class ChoiceForm(PortalForm):
        kind = forms.ChoiceField(
            label="类型", choices=[*BLANK_CHOICE_DASH, ("a", "甲")], required=required, widget=widget
        )
        group = forms.ModelChoiceField(Group.objects.none(), label="组", required=required, widget=widget)

    form = ChoiceForm()
    assert form.fields["kind"].choices[0] == first
    assert "---" not in form["kind"].as_widget()
    assert "---" not in form["group"].as_widget()


def test_a_unit_stands_behind_the_input_unless_the_label_has_it():
    class AmountForm(PortalForm):
        named = MoneyField(label="金额（元）")
        bare = MoneyField(label="金额")

    form = AmountForm()
    assert "<span>元</span>" not in form["named"].as_field_group()
    assert "<span>元</span>" in form["bare"].as_field_group()


class Contract(models.Model):
    """Never migrated: only its form is looked at."""

    title = models.CharField("合同名称", max_length=9)
    note = models.TextField("说明", blank=True)
    amount_yuan = models.DecimalField("金额", max_digits=12, decimal_places=2)
    area_mu = models.DecimalField("面积", max_digits=12, decimal_places=4)
    count = models.PositiveIntegerField("数量")
    signed_on = models.DateField("签订日期")
    filed_at = models.DateTimeField("申报时间")
    kind = models.CharField("类型", max_length=1, choices=[("a", "甲")])

    class Meta:
        app_label = "tests"
        managed = False


class ContractForm(PortalModelForm):
    class Meta:
        model = Contract
        fields = ("title", "note", "amount_yuan", "area_mu", "count", "signed_on", "filed_at", "kind")


def test_a_form_on_a_model_gets_the_portals_fields_by_itself():
    kinds = {name: type(field) for name, field in ContractForm().fields.items()}
    assert kinds == {
        "title": TextField,
        "note": TextField,
        "amount_yuan": MoneyField,
        "area_mu": NumberField,
        "count": CountField,
        "signed_on": DateField,
        "filed_at": forms.DateTimeField,
        "kind": forms.TypedChoiceField,
    }
    assert isinstance(ContractForm().fields["note"].widget, forms.Textarea)
    assert ContractForm({}).errors["title"] == ["请填写合同名称"]


def test_nothing_chosen_is_said_in_words_and_no_button_of_its_own():
    class ButtonsForm(PortalModelForm):
        class Meta:
            model = Contract
            fields = ("kind",)
            widgets = {"kind": forms.RadioSelect}

    assert ContractForm().fields["kind"].choices == [("", "请选择"), ("a", "甲")]
    assert ButtonsForm().fields["kind"].choices == [("a", "甲")]


def test_a_form_may_name_another_field():
    class OwnForm(PortalModelForm):
        class Meta:
            model = Contract
            fields = ("amount_yuan",)
            field_classes = {"amount_yuan": NumberField}

    assert type(OwnForm().fields["amount_yuan"]) is NumberField
