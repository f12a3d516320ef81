"""Amounts and days that can't be: told at the field, kept as typed, and nothing filed; the same for machines."""

import pytest
from django.urls import reverse

from portal.cases.models import Case, CaseNumber
from portal.cases.states import State
from tests.database import standing_world
from tests.faults.answers import error, text
from tests.faults.applications import make_draft
from tests.portal.cases.factories import make_agent
from tests.portal.cases.filed_forms import TOPICS

pytestmark = pytest.mark.django_db
AMOUNTS = [
    ("-1", "不能小于"),
    ("1e30", "应为数字"),
    ("NaN", "应为数字"),
    ("Infinity", "应为数字"),
    ("１２万", "应为数字"),
    ("9" * 30, "不能超过"),
    ("0.001", "小数"),
    ("", "请填写"),
]
DAYS = ["2019-02-30", "0000-01-01", "99999-01-01", "20191332", "去年春天"]
WRONG = [("deal_amount_yuan", *case) for case in AMOUNTS] + [("contract_on", day, "日期格式不正确") for day in DAYS]


@pytest.fixture(scope="module")
def drafted(django_db_setup, django_db_blocker):
    """An applicant, and the number of his whole draft."""
    with standing_world(django_db_blocker):
        agent = make_agent()
        yield agent, make_draft(agent).pk


@pytest.fixture
def agent(drafted):
    return drafted[0]


@pytest.fixture
def case(drafted, db):
    return Case.objects.get(pk=drafted[1])


@pytest.mark.parametrize(("field", "typed", "said"), WRONG)
def test_it_is_told_at_the_field_and_kept_as_typed(*, browser_of, agent, case, field, typed, said):
    page = browser_of(agent).post(reverse("cases:topic", args=[case.key, "trade"]), {**TOPICS["trade"], field: typed})
    assert page.status_code == 422
    assert said in text(page)
    case.draft.refresh_from_db()
    assert case.draft.answers["trade"][field] == typed


@pytest.mark.parametrize(("field", "typed", "said"), WRONG)
def test_machines_file_nothing_of_it_and_lose_nothing(*, browser_of, machine_of, agent, case, field, typed, said):
    machine = machine_of(agent)
    saved = machine.put(f"/api/v1/drafts/{case.key}/answers/trade/", {**TOPICS["trade"], field: typed})
    sent = {"version": saved.json()["version"], "has_committed": True}
    answer = machine.post(f"/api/v1/drafts/{case.key}/submit/", sent)
    assert "交易信息" in error(answer, 409)["text"]
    case.refresh_from_db()
    assert (case.state, case.number) == (State.DRAFT, None)
    assert not CaseNumber.objects.exists()
    assert said in text(browser_of(agent).get(reverse("cases:topic", args=[case.key, "trade"]) + "?check=1"))


@pytest.mark.parametrize("day", ["9999-12-31", "2019-10-16"])
def test_a_day_that_is_still_to_come_is_refused_with_its_clause(browser_of, machine_of, agent, day):
    case = make_draft(agent, trade={"contract_on": day, "last_paid_on": ""})
    page = browser_of(agent).post(
        reverse("cases:check", args=[case.key]), {"version": case.version, "has_committed": "on"}
    )
    assert page.status_code == 422
    assert "还没有到" in text(page)
    sent = {"version": case.version, "has_committed": True}
    said = error(machine_of(agent).post(f"/api/v1/drafts/{case.key}/submit/", sent), 409)
    assert "还没有到" in said["text"]
    assert "31" in said["clause"]
    assert Case.objects.get(pk=case.pk).state == State.DRAFT


@pytest.mark.parametrize(("typed", "_said"), [case for case in AMOUNTS if case[0] not in {"", "0.001"}])
def test_calculator_and_rules_refuse_the_amount(client, today, typed, _said):
    deal = {"channel": "online", "deal_amount_yuan": typed, "is_industrialisation": "True"}
    page = client.get("/rules/innovation.tech_trade_subsidy/", deal)
    assert page.status_code == 200
    assert "实际成交金额" in text(page)
    assert "可获得一次性补助" not in text(page)
    asked = {"input": {**deal, "is_industrialisation": True}}
    answer = client.post(
        "/api/v1/rules/innovation.tech_trade_subsidy/evaluate/", asked, content_type="application/json"
    )
    assert "deal_amount_yuan" in error(answer, 422)["fields"]


@pytest.mark.parametrize("day", [*DAYS, "9999-12-31", "0001-01-01"])
def test_rules_take_no_impossible_day(client, today, day):
    """The ends of the calendar are days; what would lie beyond them is told, not failed."""
    asked = {"input": {"start_on": day, "working_days": 10}}
    answer = client.post("/api/v1/rules/workdays.deadline/evaluate/", asked, content_type="application/json")
    assert answer.status_code in {200, 422}
    assert (answer.status_code == 422) or day in {"9999-12-31", "0001-01-01"}
    on = client.post(
        "/api/v1/rules/people.uscc/evaluate/", {"input": {"value": "x"}, "on": day}, content_type="application/json"
    )
    assert on.status_code in {200, 422}
    assert client.get("/rules/workdays.deadline/", {"start_on": day, "working_days": "10"}).status_code == 200


def test_numbers_that_json_does_not_know_are_refused(client, today):
    for word in ("NaN", "Infinity", "1e400", "１２"):
        body = f'{{"input": {{"channel": "online", "deal_amount_yuan": {word}, "is_industrialisation": true}}}}'
        answer = client.post(
            "/api/v1/rules/innovation.tech_trade_subsidy/evaluate/", body, content_type="application/json"
        )
        assert answer.status_code in {400, 422}, word
