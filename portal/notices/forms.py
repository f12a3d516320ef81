"""What an objection and its answer are typed into."""

from django import forms

from portal.web.fields import PhoneField, TextField
from portal.web.forms import PortalForm

LONGEST_TEXT = 2000


class ObjectionForm(PortalForm):
    """From anybody, signed in or not."""

    name = TextField(label="姓名或单位名称", max_length=60)
    contact = PhoneField(label="联系电话", is_mobile=False, help_text="只用于核实和答复，不会公开")
    text = TextField(
        label="异议内容",
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="请写明对哪一项内容有异议，以及事实和理由",
    )


class AnswerForm(PortalForm):
    """From the office that published."""

    is_upheld = forms.TypedChoiceField(
        label="核实结论",
        choices=[("yes", "异议成立"), ("no", "异议不成立")],
        coerce=lambda word: word == "yes",
        widget=forms.RadioSelect,
    )
    answer = TextField(
        label="答复内容",
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="请写明核实的经过、结论和理由",
    )
