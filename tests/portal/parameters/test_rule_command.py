"""`manage.py rule`: one JSON object per answer, exit code 2 for what can't be, a stream that goes on."""

import io
import json
import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command

from portal.rules.rule import book
from tests.portal.parameters.factories import make_confirmed

pytestmark = pytest.mark.django_db
SUBSIDY = "innovation.tech_trade_subsidy"
DEAL = {"channel": "online", "deal_amount_yuan": "3000000", "is_industrialisation": True}


def run(*arguments, exit_code=0):
    out = io.StringIO()
    try:
        call_command("rule", *arguments, stdout=out)
        code = 0
    except SystemExit as stop:
        code = stop.code
    assert code == exit_code
    return out.getvalue()


def ask(key, facts, *arguments, exit_code=0):
    text = facts if isinstance(facts, str) else json.dumps(facts)
    printed = run(key, "--json", text, *arguments, exit_code=exit_code)
    assert printed.count("\n") == 1
    return json.loads(printed)


def stream(monkeypatch, content, *arguments):
    raw = content if isinstance(content, bytes) else content.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="ascii"))
    return [json.loads(line) for line in run("--lines", *arguments).splitlines()]


def test_the_list_names_every_key_with_its_title():
    lines = run().splitlines()
    assert [line.split("\t") for line in lines] == [[rule.key, rule.title] for rule in book.values()]


def test_an_answer_has_the_agreed_shape():
    answer = ask(SUBSIDY, DEAL)
    assert list(answer) == ["key", "outcome", "value", "findings", "steps", "parameters"]
    assert (answer["key"], answer["outcome"], answer["value"]) == (SUBSIDY, "ok", {"amount_yuan": "450000.00"})
    assert all(list(finding) == ["outcome", "clause", "text"] for finding in answer["findings"])
    assert all(list(step) == ["label", "expression", "result", "clause"] for step in answer["steps"])
    assert answer["findings"][0]["clause"] == "浙政发〔2018〕31号 一(二)"
    assert answer["parameters"]["online_percent"] == "15"


def test_chinese_leaves_as_chinese():
    assert "产业化" in run(SUBSIDY, "--json", json.dumps(DEAL))


def test_a_refusal_is_an_answer():
    answer = ask(SUBSIDY, {**DEAL, "deal_amount_yuan": "1000000"})
    assert (answer["outcome"], answer["value"]) == ("refuse", {"amount_yuan": "0.00"})


def test_numbers_are_exact_quoted_or_not():
    quoted = ask(SUBSIDY, '{"channel":"online","deal_amount_yuan":"1000000.01","is_industrialisation":true}')
    bare = ask(SUBSIDY, '{"channel":"online","deal_amount_yuan":1000000.01,"is_industrialisation":true}')
    assert quoted == bare
    assert bare["value"] == {"amount_yuan": "150000.00"}


@pytest.mark.parametrize(
    ("key", "facts", "field"),
    [
        ("innovation.nothing", "{}", "key"),
        (SUBSIDY, "{", "json"),
        (SUBSIDY, "", "json"),
        (SUBSIDY, "[]", "json"),
        (SUBSIDY, '"\\ud800"', "json"),
        (SUBSIDY, {}, "channel"),
        (SUBSIDY, {**DEAL, "deal_amount_yuan": "-1"}, "deal_amount_yuan"),
        (SUBSIDY, {**DEAL, "deal_amount_yuan": None}, "deal_amount_yuan"),
        (SUBSIDY, {**DEAL, "is_industrialisation": "yes"}, "is_industrialisation"),
        (SUBSIDY, {**DEAL, "surplus": 1}, "surplus"),
        (SUBSIDY, '{"channel":"online","deal_amount_yuan":1e400,"is_industrialisation":true}', "deal_amount_yuan"),
        (SUBSIDY, '{"channel":"online","deal_amount_yuan":NaN,"is_industrialisation":true}', "deal_amount_yuan"),
        (SUBSIDY, '{"channel":"online","channel":"auction"}', "channel"),
        ("cases.rating_share", {"counts": {"5": 1}}, "counts.4"),
    ],
)
def test_what_cannot_be_is_one_error_that_names_the_field(key, facts, field):
    answer = ask(key, facts, exit_code=2)
    assert list(answer) == ["key", "error", "field"]
    assert (answer["key"], answer["field"]) == (key, field)
    assert answer["error"]


def test_a_rule_without_input_says_so():
    assert json.loads(run(SUBSIDY, exit_code=2))["field"] == "json"


@pytest.mark.parametrize("day", ["2019-02-30", "yesterday", ""])
def test_a_day_that_does_not_exist_names_on(day):
    assert ask(SUBSIDY, DEAL, "--on", day, exit_code=2)["field"] == "on"


def test_the_day_picks_the_figures_in_force():
    make_confirmed(value=Decimal("12.5"), effective_from=date(2020, 1, 1))
    assert ask(SUBSIDY, DEAL, "--on", "2019-12-31")["value"] == {"amount_yuan": "450000.00"}
    later = ask(SUBSIDY, DEAL, "--on", "2020-01-01")
    assert (later["value"], later["parameters"]["online_percent"]) == ({"amount_yuan": "375000.00"}, "12.5")


def test_an_argument_that_is_no_text_is_still_answered_in_json():
    assert json.loads(run("n\udcffpe", "--json", "{}", exit_code=2))["field"] == "key"


def test_each_line_is_answered_in_order_and_a_bad_one_stops_nothing(monkeypatch):
    lines = [
        {"key": SUBSIDY, "input": DEAL},
        {"key": "no.rule", "input": {}},
        {"key": SUBSIDY, "input": {**DEAL, "deal_amount_yuan": "x"}},
        {"key": SUBSIDY, "input": DEAL, "on": "2019-10-15"},
        {"key": SUBSIDY, "input": DEAL, "on": "2019-13-15"},
        {"key": SUBSIDY, "input": DEAL, "in": 1},
        {"key": SUBSIDY},
        {"key": SUBSIDY, "input": []},
        {"input": DEAL},
        {"key": 1, "input": DEAL},
    ]
    answers = stream(monkeypatch, "\n".join(json.dumps(line) for line in lines))
    assert [answer.get("field") for answer in answers] == [
        None, "key", "deal_amount_yuan", None, "on", "in", "input", "input", "key", "key",
    ]  # fmt: skip
    assert [answer["key"] for answer in answers] == [SUBSIDY, "no.rule", *[SUBSIDY] * 6, None, None]
    assert all(list(answer) == ["key", "error", "field"] for answer in answers if "error" in answer)


@pytest.mark.parametrize("line", [b"", b"   ", b"[]", b"null", b"{", b"\xff\xfe", b'{"key":"\xff"}', b"[" * 100_000])
def test_a_line_that_is_no_question_is_answered_too(monkeypatch, line):
    good = json.dumps({"key": SUBSIDY, "input": DEAL}).encode()
    answers = stream(monkeypatch, b"\n".join([line, good, b""]))
    assert [answer.get("field") for answer in answers] == ["json", None]


def test_a_carriage_return_inside_a_line_does_not_part_it(monkeypatch):
    line = json.dumps({"key": SUBSIDY, "input": DEAL}).replace(", ", ",\r") + "\r\n"
    assert [answer["outcome"] for answer in stream(monkeypatch, line)] == ["ok"]


def test_the_days_of_a_stream_each_have_their_own_figures(monkeypatch):
    make_confirmed(value=Decimal("12.5"), effective_from=date(2020, 1, 1))
    days = ("2020-01-01", "2019-12-31", None, "2020-01-01")
    lines = "\n".join(json.dumps({"key": SUBSIDY, "input": DEAL, "on": day}) for day in days)
    amounts = [answer["value"]["amount_yuan"] for answer in stream(monkeypatch, lines, "--on", "2019-10-15")]
    assert amounts == ["375000.00", "450000.00", "450000.00", "375000.00"]


def test_a_stream_asks_the_database_once_a_day(monkeypatch, django_assert_max_num_queries):
    lines = "\n".join(json.dumps({"key": SUBSIDY, "input": DEAL}) for _ in range(50))
    with django_assert_max_num_queries(2):
        assert len(stream(monkeypatch, lines)) == 50


def test_an_empty_stream_has_no_answers(monkeypatch):
    assert stream(monkeypatch, "") == []


def test_a_stream_takes_no_key_beside_it():
    with pytest.raises(CommandError):
        call_command("rule", SUBSIDY, "--lines")


def test_the_process_itself_exits_with_two_and_prints_one_object():
    done = subprocess.run(
        [sys.executable, "manage.py", "rule", "no.rule", "--json", "{}", "--on", "2019-10-15"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert json.loads(done.stdout) == {"key": "no.rule", "error": "没有这条规则", "field": "key"}
