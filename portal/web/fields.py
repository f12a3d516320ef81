"""Fields that read what people really type: full-width digits, commas, several styles of dates."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError

from portal.rules import cells, typed

Read = TypeVar("Read")


class TextField(forms.CharField):
    """Text without control characters. HTML in it is only ever shown as text."""

    def to_python(self, value: Any) -> Any:
        return super().to_python(typed.plain_text(value) if isinstance(value, str) else value)


class NumberField(forms.DecimalField):
    """An exact number; `unit` is shown behind the input."""

    def __init__(self, *, unit: str = "", **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}))
        options.setdefault("max_digits", cells.MOST_DIGITS)
        super().__init__(**options)
        self.unit = unit

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        if cells.is_blank(value) or value in self.empty_values:
            return None
        kind = cells.Number(
            max_digits=self.max_digits,
            decimal_places=self.decimal_places,
            min_value=_bound(self.min_value),
            max_value=_bound(self.max_value),
        )
        return _read(self, kind.read, value)


class MoneyField(NumberField):
    """Yuan with at most two decimals, not negative."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"unit": "元", "min_value": Decimal(0), "decimal_places": 2, **options})


class CountField(forms.IntegerField):
    """A whole number, not negative unless said otherwise."""

    def __init__(self, *, unit: str = "", **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}))
        super().__init__(**{"min_value": 0, "max_value": 2**31 - 1, **options})
        self.unit = unit

    def to_python(self, value: Any) -> int | None:
        if cells.is_blank(value) or value in self.empty_values:
            return None
        return _read(self, cells.Count(min_value=_bound(self.min_value), max_value=_bound(self.max_value)).read, value)


class DateField(forms.DateField):
    """A day, typed in any usual way; shown as 2019-10-15."""

    def __init__(self, **options: Any) -> None:
        attrs = {"inputmode": "numeric", "autocomplete": "off"}
        options.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs=attrs))
        options["help_text"] = options.get("help_text") or "例如 2019-10-15，也可以输入 20191015"
        super().__init__(**options)

    def to_python(self, value: Any) -> date | None:
        if isinstance(value, date):
            return super().to_python(value)
        return None if cells.is_blank(value) else _read(self, cells.Day().read, value)


class PhoneField(forms.CharField):
    """A mobile number; with `is_mobile=False` a landline will do."""

    def __init__(self, *, is_mobile: bool = True, **options: Any) -> None:
        attrs = {"inputmode": "tel", "autocomplete": "tel"}
        options.setdefault("widget", forms.TextInput(attrs=attrs))
        example = "例如 13800000000" if is_mobile else "例如 13800000000 或 0572-5123456"
        options.setdefault("error_messages", {"invalid": f"电话号码的格式不正确，{example}"})
        super().__init__(**options)
        self.is_mobile = is_mobile

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if text in self.empty_values:
            return text
        return _read(self, lambda word: typed.phone(word, is_mobile=self.is_mobile), text)


def _bound(limit: Any) -> Any:
    """A limit of a field, which Django allows to be worked out when it is needed."""
    return limit() if callable(limit) else limit


def _read(field: forms.Field, reading: Callable[[str], Read], value: Any) -> Read:
    """Read a value, or say with the field's own words that it can't be read."""
    try:
        return reading(str(value))
    except cells.CellError as error:
        text = field.error_messages.get(error.code, error.text)
        raise ValidationError(text, code=error.code, params=error.params) from error
    except ValueError as error:
        raise ValidationError(field.error_messages["invalid"], code="invalid") from error
