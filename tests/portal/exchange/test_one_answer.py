"""Form fields and columns of sheets give one answer to whatever is typed: the same value or the same refusal."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.exchange.declarations import Column
from portal.exchange.readers import NULL, Reader, copy_text
from portal.rules import cells
from portal.web.fields import CountField, DateField, MoneyField, NumberField, TextField
from portal.web.forms import PortalForm

MARKS = "0123456789０１２３，,.．。-－+ 　年月日/元¥\t\n\u200bx"
TYPED = st.one_of(
    st.text(max_size=50),
    st.text(alphabet=MARKS, max_size=30),
    st.decimals(allow_nan=False, allow_infinity=False).map(str),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(lambda day: f"{day.year}年{day.month}月{day.day}日"),
)
PAIRS = {
    "text": (TextField(max_length=20), cells.Text(max_length=20)),
    "number": (NumberField(max_value=10**6), cells.Number(max_value=10**6)),
    "money": (MoneyField(max_digits=12), cells.Number(max_digits=12, decimal_places=2, min_value=Decimal(0))),
    "count": (CountField(), cells.Count()),
    "day": (DateField(), cells.Day()),
}


def in_form(field, text):
    form = type("F", (PortalForm,), {"cell": field})({"cell": text})
    return form.cleaned_data["cell"] if form.is_valid() else ValidationError


def in_sheet(kind, text):
    reader = Reader(Column(name="cell", title="格", kind=kind))
    (read,) = reader.texts([text])
    assert (read == NULL) == (text in reader.wrong)
    return ValidationError if reader.wrong else read


@pytest.mark.parametrize("name", PAIRS)
@settings(max_examples=150, deadline=None)
@given(text=TYPED)
def test_fields_and_columns_agree(name, text):
    field, kind = PAIRS[name]
    typed, read = in_form(field, text), in_sheet(kind, text)
    if typed is ValidationError or read is ValidationError:
        assert (typed, read) == (ValidationError, ValidationError)
    else:
        assert copy_text(typed) == read
