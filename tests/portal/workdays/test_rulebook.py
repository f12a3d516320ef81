import pytest

from portal.rules.facts import InputError
from portal.rules.findings import Outcome, as_json
from portal.rules.reading import read
from portal.rules.rule import book
from tests.portal.workdays.factories import given


def ask(key, **data):
    rule = book[key]
    result = rule.answer(read(rule.facts, data), given())
    return as_json(result.value), result


def test_a_deadline_is_explained():
    value, result = ask(
        "workdays.deadline",
        start_on="2019-09-20",
        working_days=20,
        stops=[{"from": "2019-09-23", "to": "2019-09-25", "is_notified": True}],
    )
    assert value == {"due_on": "2019-10-28", "stopped_days": 3}
    assert result.outcome is Outcome.OK
    assert [finding.text for finding in result.findings] == [
        "自2019年9月20日的次日起算，20个工作日，到期日为2019年10月28日。",
        "书面告知的中止期间有3个工作日不计入期限。",
    ]
    assert [(step.label, step.result) for step in result.steps] == [
        ("起算", "次日起算"),
        ("不计入的休息日", "不计入"),
        ("不计入的中止期间", "3个工作日"),
        ("计入的调休上班日", "2天"),
        ("到期", "2019年10月28日"),
    ]
    assert {finding.citation.cite for finding in result.findings} == {
        "中华人民共和国行政许可法 第八十二条",
        "中华人民共和国行政许可法 第四十五条",
    }


def test_stops_may_be_left_out():
    assert ask("workdays.deadline", start_on="2019-10-15", working_days=5)[0]["due_on"] == "2019-10-22"


@pytest.mark.parametrize(("start_on", "due_on"), [("2019-10-15", "2019-10-15"), ("2019-10-05", "2019-10-08")])
def test_no_days_at_all_are_due_at_once(start_on, due_on):
    value, result = ask("workdays.deadline", start_on=start_on, working_days=0)
    assert value["due_on"] == due_on
    assert "零个工作日" in result.findings[0].text
    assert result.steps[0].result == "当日到期"


def test_an_untold_stop_warns_and_counts():
    value, result = ask(
        "workdays.deadline",
        start_on="2019-10-15",
        working_days=5,
        stops=[{"from": "2019-10-16", "to": "2019-10-18", "is_notified": False}],
    )
    assert value == {"due_on": "2019-10-22", "stopped_days": 0}
    assert result.outcome is Outcome.WARN
    assert "没有书面告知" in result.findings[1].text


@pytest.mark.parametrize(
    ("start_on", "year"), [("2026-12-20", "2027"), ("2003-06-01", "2003"), ("9999-12-31", "10000")]
)
def test_a_year_without_data_stays_open(start_on, year):
    value, result = ask("workdays.deadline", start_on=start_on, working_days=20)
    assert value == {"due_on": None, "stopped_days": None}
    assert result.outcome is Outcome.PENDING
    assert year in result.findings[0].text


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"working_days": 5}, "start_on"),
        ({"start_on": "2019-02-30", "working_days": 5}, "start_on"),
        ({"start_on": "2019-10-15", "working_days": -1}, "working_days"),
        ({"start_on": "2019-10-15", "working_days": "2.5"}, "working_days"),
        ({"start_on": "2019-10-15", "working_days": 5, "stops": [{"from": "2019-10-16"}]}, "stops.0.to"),
        (
            {
                "start_on": "2019-10-15",
                "working_days": 5,
                "stops": [
                    {"from": "2019-10-16", "to": "2019-10-16", "is_notified": True},
                    {"from": "2019-10-16", "to": "2019-10-15", "is_notified": True},
                ],
            },
            "stops.1.to",
        ),
    ],
)
def test_impossible_input_names_its_field(data, field):
    with pytest.raises(InputError) as error:
        ask("workdays.deadline", **data)
    assert error.value.field == field


@pytest.mark.parametrize(
    ("data", "value", "outcome"),
    [
        ({"due_on": "2019-10-15", "today": "2019-10-15"}, {"light": "yellow", "remaining": 0}, Outcome.OK),
        ({"due_on": "2019-10-15", "today": "2019-10-16"}, {"light": "red", "remaining": -1}, Outcome.WARN),
        ({"due_on": "2019-09-30", "today": "2019-10-02"}, {"light": "red", "remaining": 0}, Outcome.WARN),
        ({"due_on": "2019-10-15", "today": "2019-10-10"}, {"light": "green", "remaining": 4}, Outcome.OK),
        (
            {"due_on": "2019-10-15", "today": "2019-10-10", "yellow_days": 4},
            {"light": "yellow", "remaining": 4},
            Outcome.OK,
        ),
        ({"due_on": "2027-03-01", "today": "2026-12-30"}, {"light": None, "remaining": None}, Outcome.PENDING),
        ({"due_on": "2026-12-30", "today": "2027-03-01"}, {"light": "red", "remaining": None}, Outcome.PENDING),
    ],
)
def test_lamps(data, value, outcome):
    found, result = ask("workdays.light", **data)
    assert found == value
    assert result.outcome is outcome
    assert result.findings[0].text.endswith("。")
