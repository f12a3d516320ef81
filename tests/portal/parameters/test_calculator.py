"""The public calculator: any rule, without sign-in, with a question that stands in the address."""

from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.urls import reverse

from portal.rules.rule import book
from portal.workdays import seed
from tests.portal.parameters.factories import RULE, make_confirmed

pytestmark = pytest.mark.usefixtures("today")
DEAL = {"channel": "online", "deal_amount_yuan": "3000000", "is_industrialisation": "yes"}
HTMX = {"HTTP_HX_REQUEST": "true"}


def ask(client, data=None, key=RULE.key, **headers):
    response = client.get(reverse("parameters:rule", args=[key]), data or {}, **headers)
    assert response.status_code == 200
    return unescape(response.content.decode())


def test_the_list_leads_to_every_rule_under_its_document(client):
    page = unescape(client.get(reverse("parameters:rules")).content.decode())
    for rule in book.values():
        assert reverse("parameters:rule", args=[rule.key]) in page
        assert rule.title in page
        assert rule.citations[0].cite in page


def test_a_rule_that_does_not_exist_is_not_found(client):
    assert client.get(reverse("parameters:rule", args=["no.rule"])).status_code == 404


@pytest.mark.parametrize("key", sorted(book))
def test_every_rule_has_a_form_with_its_own_words(client, key):
    page = ask(client, key=key)
    assert book[key].title in page
    assert "填写后在这里显示结果" in page
    assert "None" not in page


def test_the_form_shows_figures_reading_and_clause(client):
    page = ask(client)
    assert "1,000,000.00 元（浙政发〔2018〕31号 一(二)）" in page
    assert "另一种理解" in page
    assert "依据：浙政发〔2018〕31号 一(二)" in page


def test_an_answer_shows_findings_steps_and_that_it_is_no_decision(client):
    page = ask(client, DEAL)
    for words in ("3,000,000.00 × 15 %", "450,000.00 元", "不是决定", "按 2019-10-15 的标准测算"):
        assert words in page


@pytest.mark.parametrize("typed", ["3,000,000", "３０００，０００".replace("，", ""), "3000000元", " 3000000.00 "])
def test_amounts_are_read_as_people_type_them(client, typed):
    assert "450,000.00 元" in ask(client, {**DEAL, "deal_amount_yuan": typed})


def test_a_refusal_is_shown_as_an_answer(client):
    page = ask(client, {**DEAL, "deal_amount_yuan": "1000000"})
    assert "须高于 1,000,000.00 元" in page
    assert "不符合" in page


def test_what_is_wrong_is_listed_with_links_and_nothing_is_lost(client):
    page = ask(client, {"channel": "online", "deal_amount_yuan": "三百万", "is_cancelled": "no"})
    assert 'href="#id_deal_amount_yuan"' in page
    assert "实际成交金额应为数字" in page
    assert "请选择是否属于产业化项目" in page
    assert 'value="三百万"' in page
    assert "不是决定" not in page


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("channel", "phone"),
        ("is_industrialisation", "maybe"),
        ("figures_on", "2019-02-30"),
        *[("deal_amount_yuan", typed) for typed in ("-1", "9" * 40, "<b>1</b>", "1e5", "NaN")],
    ],
)
def test_impossible_input_is_told_at_its_field(client, field, value):
    page = client.get(reverse("parameters:rule", args=[RULE.key]), {**DEAL, field: value})
    assert page.context["answer"] is None
    assert field in page.context["form"].errors
    assert "<b>1</b>" not in page.content.decode()


def test_a_change_gets_only_the_answer(client):
    fragment = ask(client, DEAL, **HTMX)
    assert "450,000.00 元" in fragment
    assert "<html" not in fragment


def test_an_unfinished_form_is_told_softly_what_is_missing(client):
    fragment = ask(client, {"channel": "online"}, **HTMX)
    assert "填写以下内容后显示结果" in fragment
    assert "data-error-summary" not in fragment


def test_another_day_has_its_own_figures(client):
    make_confirmed(value=Decimal("12.5"), effective_from=date(2020, 1, 1))
    page = ask(client, {**DEAL, "figures_on": "2020-01-01"})
    assert "3,000,000.00 × 12.5 %" in page
    assert "12.5 %（自 2020-01-01 起，浙科发〔2019〕1号）" in page


def test_a_question_of_nested_facts_is_answered(client):
    counts = {f"counts.{level}": "1" for level in range(1, 6)}
    assert "好评率 60.00 %" in ask(client, counts, key="cases.rating_share")
    assert "请填写不满意" in ask(client, {**counts, "counts.2": ""}, key="cases.rating_share")


def test_a_list_offers_a_row_more_than_is_filled(client):
    seed.load()
    row = {"stops.0.from": "2019-10-09", "stops.0.to": "2019-10-10", "stops.0.is_notified": "yes"}
    page = ask(client, {"start_on": "2019-10-08", "working_days": "5", **row}, key="workdays.deadline")
    assert "2019年10月16日" in page
    assert 'name="stops.2.from"' in page
    assert 'name="stops.3.from"' not in page


def test_a_mistake_in_a_row_leads_to_the_row(client):
    row = {"stops.1.from": "2019-10-10", "stops.1.to": "2019-10-09", "stops.1.is_notified": "no"}
    first = {"stops.0.from": "2019-10-08", "stops.0.to": "2019-10-08", "stops.0.is_notified": "yes"}
    question = {"start_on": "2019-10-08", "working_days": "5"}
    assert 'href="#id_stops.1.to"' in ask(client, {**question, **first, **row}, key="workdays.deadline")
    assert 'href="#id_stops.0.to"' in ask(client, {**question, "stops.0.from": "2019-10-08"}, key="workdays.deadline")
    assert ask(client, {**question, "stops.99999999999.from": "2019-10-08"}, key="workdays.deadline")


def test_a_private_question_never_stands_in_an_address(client):
    url = reverse("parameters:rule", args=["people.citizen_id"])
    assert 'method="post"' in client.get(url).content.decode()
    assert "填写后在这里显示结果" in client.get(url, {"value": "11010519491231002X"}).content.decode()
    assert "公民身份号码校验通过" in client.post(url, {"value": "11010519491231002X"}).content.decode()
    assert client.post(reverse("parameters:rule", args=[RULE.key]), DEAL).status_code == 405


def test_the_pages_cost_few_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        ask(client, DEAL)
    with django_assert_max_num_queries(3):
        client.get(reverse("parameters:rules"))
