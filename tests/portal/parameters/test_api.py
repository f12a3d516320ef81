"""The rule book at the API, for anybody."""

import json

import pytest
from rest_framework.test import APIClient

from portal.rules.rule import book
from tests.portal.parameters.factories import RULE

pytestmark = pytest.mark.usefixtures("today", "fresh_rates")
DEAL = {"channel": "online", "deal_amount_yuan": "3000000", "is_industrialisation": True}


def ask(body, key=RULE.key):
    text = body if isinstance(body, str | bytes) else json.dumps(body)
    return APIClient().post(f"/api/v1/rules/{key}/evaluate/", text, content_type="application/json")


def test_anybody_gets_an_answer():
    response = ask({"input": DEAL})
    assert response.status_code == 200
    answer = response.json()
    assert list(answer) == ["key", "outcome", "value", "findings", "steps", "parameters"]
    assert (answer["outcome"], answer["value"]) == ("ok", {"amount_yuan": "450000.00"})


def test_numbers_stay_exact():
    text = '{"input": {"channel": "online", "deal_amount_yuan": 1000000.000000000000001, "is_industrialisation": true}}'
    assert ask(text).json()["outcome"] == "ok"


def test_a_refusal_of_the_rule_is_an_answer():
    response = ask({"input": {**DEAL, "deal_amount_yuan": 1}, "on": "2019-10-15"})
    assert (response.status_code, response.json()["outcome"]) == (200, "refuse")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"input": {**DEAL, "deal_amount_yuan": -1}}, "deal_amount_yuan"),
        ({"input": {}}, "channel"),
        ({"input": None}, "input"),
        ("", "input"),
        ({"input": DEAL, "on": "2019-02-30"}, "on"),
        ({"input": DEAL, "key": RULE.key}, "key"),
        ('{"input": {"a": 1, "a": 2}}', "a"),
        ('{"input": {"channel": "online", "deal_amount_yuan": NaN}}', "deal_amount_yuan"),
        ([], "json"),
    ],
)
def test_what_cannot_be_names_its_field(body, field):
    response = ask(body)
    assert response.status_code == 422
    assert list(response.json()["error"]["fields"]) == [field]


@pytest.mark.parametrize("body", ["{", b"\xff", '"\\ud800"', "[" * 100_000])
def test_what_is_no_json_is_a_bad_request(body):
    assert ask(body).status_code == 400


def test_a_rule_that_does_not_exist_is_not_found():
    assert ask({"input": {}}, key="no.rule").status_code == 404


def test_the_list_says_what_each_rule_asks(django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        rules = {rule["key"]: rule for rule in APIClient().get("/api/v1/rules/").json()}
    assert list(rules) == list(book)
    subsidy = rules[RULE.key]
    assert subsidy["clauses"] == ["浙政发〔2018〕31号 一(二)"]
    assert subsidy["parameters"]["online_percent"] == "15"
    channel, amount = subsidy["input"][:2]
    assert channel["choices"] == {"online": "网上技术市场", "auction": "竞价（拍卖）"}
    assert amount == {
        "name": "deal_amount_yuan", "label": "实际成交金额", "unit": "元", "is_required": True, "is_list": False,
        "kind": "decimal",
    }  # fmt: skip
    stops = rules["workdays.deadline"]["input"][2]
    assert (stops["is_list"], [field["name"] for field in stops["input"]]) == (True, ["from", "to", "is_notified"])
