"""What a form says when something is wrong: one table in place of Django's texts, with the field's own label in each.

A text that the author of a form gives himself (`error_messages=`) stays.
"""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from django import forms
from django.db.models.fields import BLANK_CHOICE_DASH

Texts = Mapping[str, str]
(DASHES,) = BLANK_CHOICE_DASH

# The most special kind of field first; `{label}` is the field's label, %(...)s are Django's own figures.
WORDING: tuple[tuple[type[forms.Field], Texts], ...] = (
    (
        forms.ModelMultipleChoiceField,
        {
            "required": "请选择{label}",
            "list": "请从列出的选项中选择{label}",
            "invalid_choice": "{label}的选项已经变化，请重新选择",
            "invalid_pk_value": "{label}的选项已经变化，请重新选择",
        },
    ),
    (
        forms.MultipleChoiceField,
        {
            "required": "请选择{label}",
            "invalid_choice": "请从列出的选项中选择{label}",
            "invalid_list": "请从列出的选项中选择{label}",
        },
    ),
    (forms.ChoiceField, {"required": "请选择{label}", "invalid_choice": "请从列出的选项中选择{label}"}),
    (forms.BooleanField, {"required": "请勾选“{label}”"}),
    (
        forms.FileField,
        {
            "required": "请上传{label}",
            "invalid": "{label}没有上传成功，请重新选择文件",
            "missing": "{label}没有上传成功，请重新选择文件",
            "empty": "{label}是空文件，请重新选择",
            "max_length": "{label}的文件名不能超过 %(max)d 个字，现有 %(length)d 个字",
            "contradiction": "请上传{label}，或选择清除，两者只能选一项",
            "invalid_extension": "{label}的文件类型不在允许之列",
            "invalid_image": "{label}不是有效的图片",
        },
    ),
    (forms.FloatField, {"invalid": "{label}应为数字"}),
    (forms.DecimalField, {"invalid": "{label}应为数字"}),
    (forms.IntegerField, {"invalid": "{label}应为整数"}),
    (forms.DateTimeField, {"invalid": "{label}的日期时间格式不正确，例如 2019-10-15 09:30"}),
    (forms.DateField, {"invalid": "{label}的日期格式不正确，例如 2019-10-15"}),
    (forms.TimeField, {"invalid": "{label}的时间格式不正确，例如 09:30"}),
    (forms.EmailField, {"invalid": "{label}的格式不正确，例如 name@example.com"}),
    (forms.URLField, {"invalid": "{label}应为网址，例如 https://www.example.com"}),
)
EVERY: Texts = {
    "required": "请填写{label}",
    "invalid": "{label}的格式不正确",
    "max_length": "{label}不能超过 %(limit_value)d 个字，现有 %(show_value)d 个字",
    "min_length": "{label}不能少于 %(limit_value)d 个字，现有 %(show_value)d 个字",
    "max_value": "{label}不能大于 %(limit_value)s",
    "min_value": "{label}不能小于 %(limit_value)s",
    "step_size": "{label}应为 %(limit_value)s 的整数倍",
    "max_digits": "{label}的数字不能超过 %(max)s 位",
    "max_decimal_places": "{label}最多保留 %(max)s 位小数",
    "max_whole_digits": "{label}的整数部分不能超过 %(max)s 位",
    "null_characters_not_allowed": "{label}含有无法识别的字符",
    "unique": "{label}已经存在，请勿重复填写",
    "invalid_choice": "请从列出的选项中选择{label}",
    "overflow": "{label}超出合理范围",
}


def speak(field: forms.Field) -> None:
    """Put the portal's texts on a field, in place of those of Django that nobody has changed."""
    label = str(field.label or "此项").replace("%", "%%")
    for code, text in texts_for(field).items():
        if code not in field.error_messages or field.error_messages[code] is _default(field, code):
            field.error_messages[code] = text.replace("{label}", label)


def name_blank(field: forms.Field) -> None:
    """Say in words what Django draws as a row of dashes; buttons of which one must be chosen need no such choice."""
    if not isinstance(field, forms.ChoiceField):
        return
    is_radio = isinstance(field.widget, forms.RadioSelect)
    blank = ("" if field.required else "不选") if is_radio else "请选择"
    if isinstance(field, forms.ModelChoiceField):
        if field.empty_label == DASHES[1]:
            field.empty_label = blank or None
    else:
        choices: list[Any] = list(cast("Iterable[Any]", field.choices))
        named = [("", blank) if choice == DASHES else choice for choice in choices]
        field.choices = [choice for choice in named if choice != ("", "")]


def texts_for(field: forms.Field) -> dict[str, str]:
    """The texts of a kind of field: the general ones and the first special ones that fit."""
    special = next((texts for kind, texts in WORDING if isinstance(field, kind)), {})
    return {**EVERY, **special}


def _default(field: forms.Field, code: str) -> str | None:
    """The text that Django's own classes have for a code."""
    texts: dict[str, str] = {}
    for kind in reversed(type(field).__mro__):
        if kind.__module__.startswith("django."):
            texts.update(getattr(kind, "default_error_messages", {}))
    return texts.get(code)
