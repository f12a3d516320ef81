"""What a fact says of itself is what pages draw."""

from dataclasses import dataclass
from datetime import date

import pytest

from portal.rules.facts import InputError, fields_of
from tests.portal.rules.factories import Everything, Stop


def field(name):
    return next(field for field in fields_of(Everything) if field.name == name)


def test_a_fact_says_its_label_unit_and_choices():
    amount = field("amount_yuan")
    assert (amount.label, amount.unit, amount.is_required) == ("金额", "元", True)
    assert field("channel").choices == {"online": "网上", "auction": "拍卖"}
    assert field("population").is_positive
    assert field("name").is_private


def test_an_optional_fact_is_not_required_and_keeps_its_type():
    target = field("target")
    assert not target.is_required
    assert target.kind is not None
    assert target.default is None


def test_a_list_says_the_type_of_its_rows():
    assert field("stops").row is Stop
    assert field("stop").row is None


def test_a_name_that_python_reserves_is_kept_apart():
    assert [(stop.name, stop.attribute) for stop in fields_of(Stop)] == [("from", "start_on"), ("to", "end_on")]


def test_a_field_without_words_is_named_by_itself():
    @dataclass(frozen=True)
    class Bare:
        due_on: date

    assert [(bare.name, bare.label) for bare in fields_of(Bare)] == [("due_on", "due_on")]


def test_a_fact_of_two_types_is_the_authors_mistake():
    @dataclass(frozen=True)
    class Wrong:
        value: int | str

    with pytest.raises(TypeError):
        fields_of(Wrong)


def test_an_input_error_says_field_and_text():
    assert str(InputError("amount_yuan", "应为数字")) == "amount_yuan：应为数字"
