"""What was typed on a page of the form: taken word for word, versioned by its content, shown back as rows."""

import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.choices import flatten_choices

NOTHING = "0"


def typed(form: type[forms.BaseForm], data: QueryDict) -> dict[str, Any]:
    """The answers to a form as they were typed, without what else travelled with them."""
    found: dict[str, Any] = {}
    for name, field in form.base_fields.items():  # type: ignore[attr-defined]
        if values := [text.replace("\0", "") for text in data.getlist(name)]:
            found[name] = values if getattr(field.widget, "allow_multiple_selected", False) else values[-1]
    return found


def given(form: type[forms.BaseForm], data: Mapping[str, Any]) -> dict[str, Any]:
    """The answers to a form as a machine gave them: words, numbers and yes or no. Raises ValidationError by field."""
    found, faulty = {}, {}
    for name, field in form.base_fields.items():  # type: ignore[attr-defined]
        value = data.get(name)
        is_several = getattr(field.widget, "allow_multiple_selected", False)
        if value is None:
            continue
        if not all(_is_plain(one) for one in (value if is_several and isinstance(value, list) else [value])):
            faulty[name] = "应为文字、数字或是否，且不含无法显示的字符。"
        found[name] = [str(one) for one in value] if is_several and isinstance(value, list) else str(value)
    if faulty:
        raise ValidationError(faulty)
    return found


def version_of(answers: Mapping[str, Any] | None) -> str:
    """The version of a page: its content's own name, so that sending the same once more changes nothing."""
    if answers is None:
        return NOTHING
    text = json.dumps(answers, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def rows(form: forms.BaseForm) -> Iterator[tuple[str, str, list[str]]]:
    """A bound form as label, answer and what is wrong with it; what can't be read is shown as it was typed."""
    for bound in form:
        value = form.cleaned_data.get(bound.name, bound.data)
        yield str(bound.label), _shown(bound.field, value), [str(error) for error in bound.errors]


def _is_plain(value: Any) -> bool:
    """Whether a value can be kept as a text: a NUL and half a character can't."""
    if isinstance(value, str):
        return not any(mark == "\0" or unicodedata.category(mark) == "Cs" for mark in value)
    return isinstance(value, bool | int | float)


def _shown(field: forms.Field, value: Any) -> str:
    if value in field.empty_values:
        return ""
    if isinstance(field, forms.ChoiceField):
        values = value if isinstance(value, list | tuple) else [value]
        pairs: list[tuple[Any, Any]] = list(flatten_choices(cast("Any", field.choices)))
        labels = {str(key): str(label) for key, label in pairs}
        return "、".join(labels.get(str(one), str(one)) for one in values)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal):
        return f"{value:,f} {getattr(field, 'unit', '')}".strip()
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    return str(value)
