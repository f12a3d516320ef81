"""Whatever is typed into a field of a register, its form and the column of its sheet give one answer."""

from datetime import date

from django.core.exceptions import ValidationError
from django.forms.models import modelform_factory
from hypothesis import given, settings
from hypothesis import strategies as st

from afforestation.registers.forms import RowForm
from afforestation.registers.registry import REGISTERS
from afforestation.registers.spreadsheets.columns import columns_of, field_of, value_of
from portal.rules.cells import CellError, is_blank

TYPED = st.one_of(
    st.text(max_size=20),
    st.text(alphabet="0123456789０１２３,，.．。-－+ 　年月日/x\t\n\x1b\u200b", max_size=30),
    st.integers(-10, 10**13).map(str),
    st.decimals(allow_nan=False, allow_infinity=False, places=3).map(str),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(str),
    st.sampled_from(["", " ", "字" * 41, "字" * 121, "字" * 301]),
)
FIELDS = [
    (register, column, modelform_factory(register.model, form=RowForm, fields=register.fields).base_fields[column.name])
    for register in REGISTERS.values()
    if register.key
    for column in columns_of(register)
    if column.name in register.fields
    and not column.labels
    and field_of(register, column.name).get_internal_type() != "BooleanField"
]


def in_form(register, column, field, text):
    """The field of the form, and what its model's field says to the value."""
    try:
        value = field.clean(text)
        field_of(register, column.name).run_validators(value)
    except ValidationError:
        return ValidationError
    return value


def in_sheet(register, column, text):
    if is_blank(text):
        return ValidationError if column.is_required else value_of(field_of(register, column.name), None)
    try:
        return column.kind.read(text)
    except CellError:
        return ValidationError


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(FIELDS), TYPED)
def test_forms_and_sheets_of_registers_give_one_answer(place, text):
    register, column, field = place
    assert in_form(register, column, field, text) == in_sheet(register, column, text), (register.code, column.name)


def test_a_code_of_a_species_is_a_word():
    (place,) = [one for one in FIELDS if one[1].name == "code"]
    for text, answer in (("zelkova-2_b", "zelkova-2_b"), ("怪 <b>", ValidationError), ("a" * 21, ValidationError)):
        assert in_form(*place, text) == in_sheet(*place[:2], text) == answer
