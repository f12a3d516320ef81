"""Facts are read strictly, exactly, and every mistake names its field."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.rules.facts import InputError, fact
from portal.rules.reading import parse, read
from tests.portal.rules.factories import Everything, Stop, everything


def field_of(data):
    with pytest.raises(InputError) as caught:
        read(Everything, data)
    assert caught.value.text
    return caught.value.field


def test_every_kind_is_read():
    facts = read(Everything, everything(stops=[{"from": "2019-10-08", "to": "2019-10-09"}], shares=["1", "2.5"]))
    assert facts == Everything(
        amount_yuan=Decimal("1.50"),
        population=3,
        is_new=True,
        on=date(2019, 10, 15),
        name="安吉",
        channel="online",
        phase=2,
        stop=Stop(date(2019, 10, 1), date(2019, 10, 2)),
        stops=(Stop(date(2019, 10, 8), date(2019, 10, 9)),),
        shares=(Decimal(1), Decimal("2.5")),
        target=None,
    )


@pytest.mark.parametrize(
    "raw", ["0.1", Decimal("0.1"), " 0.1 ", "+0.1", ".1", "1e-1", "0.10", "0.100000000000000000000000000000"]
)
def test_a_number_is_exact_however_it_is_written(raw):
    assert read(Everything, everything(amount_yuan=raw)).amount_yuan == Decimal("0.1")


@pytest.mark.parametrize("text", ["0.1", '"0.1"', "1E-1"])
def test_a_number_in_json_is_exact_quoted_or_not(text):
    assert read(Everything, everything(amount_yuan=parse(text))).amount_yuan == Decimal("0.1")


def test_a_number_keeps_digits_that_a_binary_float_would_lose():
    raw = parse("1000000.000000000000000001")
    assert read(Everything, everything(amount_yuan=raw)).amount_yuan > 1_000_000


@pytest.mark.parametrize(
    "raw",
    [
        "", " ", "abc", "1,000", "1_000", "１２", "0x10", "1.2.3", "--1", "1e", "NaN", "sNaN", "Infinity", "-Infinity",
        True, False, 0.1, [], ["1"], {}, "1\n2", "1元", "٣", "-1", "-0.01", Decimal(-1), "1e18", "1e400", "-1e400",
        "1e99999999999999999999", "1e-31", "1e-400", Decimal("NaN"), Decimal("Infinity"), "9" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_possible_number_names_its_field(raw):
    assert field_of(everything(amount_yuan=raw)) == "amount_yuan"


@pytest.mark.parametrize(
    "text", ["NaN", "Infinity", "-Infinity", "1e400", "1e99999999999999999999", "-1e99999999999999999999", "9" * 5000]
)
def test_a_number_that_json_parses_but_nobody_has_names_its_field(text):
    assert field_of(everything(amount_yuan=parse(text))) == "amount_yuan"


def test_the_largest_and_the_finest_number_are_read():
    assert read(Everything, everything(amount_yuan="9" * 18)).amount_yuan == Decimal(10) ** 18 - 1
    assert read(Everything, everything(amount_yuan="1e-30")).amount_yuan == Decimal("1e-30")


def test_minus_zero_is_zero():
    assert str(read(Everything, everything(amount_yuan="-0.0")).amount_yuan) == "0.0"


@pytest.mark.parametrize(("raw", "is_read"), [("3", True), ("3.0", True), ("3e2", True), ("3.5", False), ("0", False)])
def test_a_whole_positive_number(raw, is_read):
    data = everything(population=raw)
    assert (read(Everything, data).population > 0) if is_read else (field_of(data) == "population")


@pytest.mark.parametrize(
    ("field", "raw"),
    [
        ("is_new", "true"), ("is_new", 1), ("is_new", Decimal(1)), ("is_new", []),
        ("on", "2019-02-29"), ("on", "20191015"), ("on", "2019-W42-2"), ("on", "2019-10-15T00:00"),
        ("on", "2019/10/15"),
        ("on", "２０１９-10-15"), ("on", Decimal(20191015)), ("on", True), ("on", "0000-01-01"),
        ("name", Decimal(1)), ("name", True), ("name", ["安吉"]),
        ("channel", "Online"), ("channel", "phone"), ("channel", Decimal(1)), ("channel", ["online"]),
        ("channel", True),
        ("phase", Decimal(3)), ("phase", True), ("phase", Decimal("NaN")), ("phase", Decimal("1e999999999")),
        ("phase", "一"), ("phase", Decimal("1.5")),
        ("stop", "2019-10-01"), ("stop", []), ("stops", {}), ("stops", "x"), ("shares", "1"),
    ],
)  # fmt: skip
def test_what_is_of_the_wrong_kind_names_its_field(field, raw):
    assert field_of(everything(**{field: raw})) == field


@pytest.mark.parametrize("raw", [Decimal(1), Decimal("1.0"), "1", 1])
def test_a_numbered_choice_is_read_quoted_or_not(raw):
    assert read(Everything, everything(phase=raw)).phase == 1


@pytest.mark.parametrize("field", ["amount_yuan", "population", "is_new", "on", "name", "channel", "phase", "stop"])
def test_a_required_fact_that_is_missing_or_null_is_named(field):
    data = everything()
    assert field_of({**data, field: None}) == field
    del data[field]
    assert field_of(data) == field


def test_an_optional_fact_may_be_null():
    facts = read(Everything, everything(stops=None, target=None))
    assert (facts.stops, facts.target) == ((), None)


def test_an_unknown_name_is_refused_and_named():
    assert field_of(everything(is_nwe=True)) == "is_nwe"


def test_a_mistake_inside_is_named_by_its_path():
    assert field_of(everything(stop={"from": "2019-10-01"})) == "stop.to"
    assert field_of(everything(stop={"from": "2019-10-01", "to": "2019-10-02", "by": ""})) == "stop.by"
    assert field_of(everything(stops=[{"from": "2019-10-01", "to": "2019-10-02"}, None])) == "stops.1"
    assert field_of(everything(stops=[{"from": "x", "to": "2019-10-02"}])) == "stops.0.from"
    assert field_of(everything(shares=["1", None])) == "shares.1"


@pytest.mark.parametrize("data", [[], "text", None, Decimal(1), True])
def test_facts_are_an_object(data):
    assert field_of(data) == "json"


@pytest.mark.parametrize(
    "text",
    ["", "{", "{'a': 1}", "[" * 100_000, '{"a": ' * 100_000, "01", "1 2", '"\\ud800"', '["\\udc00\\ud800"]', "\ud800",
     '"\ud800"', "\ufeff{}", "nan", "1e", "٣"],
)  # fmt: skip
def test_what_is_no_json_is_refused(text):
    with pytest.raises(InputError) as caught:
        parse(text)
    assert caught.value.field == "json"


def test_a_name_given_twice_is_refused_and_named():
    with pytest.raises(InputError) as caught:
        parse('{"a": 1, "b": {"c": 1, "c": 2}}')
    assert caught.value.field == "c"


def test_a_whole_surrogate_pair_is_text():
    assert parse('"\\ud83d\\ude00"') == "😀"


def test_a_kind_nobody_reads_is_the_authors_mistake():
    @dataclass(frozen=True)
    class Wrong:
        value: float

    with pytest.raises(TypeError):
        read(Wrong, {"value": "1"})


NUMBERS = st.decimals() | st.integers()
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text() | st.floats(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
# Two at a time: reading ends at the first mistake, so that among a dozen only one or two would ever be looked at.
NAMED = st.dictionaries(st.sampled_from([*everything(), "stops", "shares", "target"]), JSON, max_size=2)


@settings(max_examples=500)
@given(JSON | NAMED | NAMED.map(lambda changes: everything(**changes)))
def test_whatever_comes_in_only_an_input_error_comes_out(data):
    with suppress(InputError):
        assert isinstance(read(Everything, data), Everything)


@settings(max_examples=500)
@given(st.text() | st.text('{}[]",:0123456789.eE+-\\u \t').map(lambda text: f'{{"amount_yuan": {text}}}'))
def test_whatever_text_is_parsed_only_an_input_error_comes_out(text):
    with suppress(InputError):
        parse(text)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a printed table, beside one that must hold a figure."""

    target: Decimal | None = fact("任务数", has_dash=True, default=None)
    done: Decimal | None = fact("完成数", default=None)


@pytest.mark.parametrize("dash", ["-", "–", "—", "－", " – "])
def test_a_printed_dash_is_nothing_only_where_dashes_are_printed(dash):
    assert read(Cell, {"target": dash}) == Cell()
    with pytest.raises(InputError):
        read(Cell, {"done": dash})
