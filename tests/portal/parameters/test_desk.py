"""The item owner's pages: who may see them, and a figure's way from proposal to force."""

from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.urls import reverse

from portal.parameters.models import ParameterValue, State
from portal.people.roles import Role
from tests.portal.parameters.factories import RULE, make_confirmed, make_owner, make_proposal

pytestmark = pytest.mark.usefixtures("today")
LIST = reverse("parameters:list")
NAMED = {"key": RULE.key, "name": "online_percent"}
HISTORY, PROPOSE = reverse("parameters:history", kwargs=NAMED), reverse("parameters:propose", kwargs=NAMED)
VALUE = {"value": "12.5", "effective_from": "2020-01-01", "reason": "预算调整", "document_number": "浙科发〔2019〕1号"}


def text(response, status=200):
    assert response.status_code == status
    return unescape(response.content.decode())


@pytest.fixture
def owner(client):
    actor = make_owner()
    client.force_login(actor.user)
    return actor


def proposal_url(row):
    return reverse("parameters:proposal", args=[row.pk])


def test_a_visitor_is_asked_to_sign_in(client):
    for url in (LIST, HISTORY, PROPOSE, proposal_url(make_proposal())):
        assert client.get(url).status_code == 302


@pytest.mark.parametrize(
    ("post", "statuses"),
    [
        ({"role": Role.APPROVER}, (403, 403, 403, 403)),
        ({"kind": "finance"}, (200, 404, 404, 404)),
        ({"region_code": "330523"}, (200, 404, 404, 404)),
    ],
)
def test_other_posts_see_nothing_of_it(client, post, statuses):
    row = make_proposal()
    client.force_login(make_owner(**post).user)
    urls = (LIST, HISTORY, PROPOSE, proposal_url(row))
    assert tuple(client.get(url).status_code for url in urls) == statuses
    withdrawn = client.post(reverse("parameters:withdraw", args=[row.pk]))
    assert withdrawn.status_code == statuses[1]
    assert "网上技术市场" not in client.get(LIST).content.decode()


@pytest.mark.parametrize("name", ["nothing", "online-percent"])
def test_a_parameter_that_does_not_exist_is_not_found(client, owner, name):
    assert client.get(reverse("parameters:history", args=[RULE.key, name])).status_code == 404
    assert client.get(reverse("parameters:history", args=["no.rule", name])).status_code == 404
    assert client.get(reverse("parameters:proposal", args=[999_999])).status_code == 404


def test_the_list_shows_each_figure_with_its_source_and_what_waits(client, owner):
    make_proposal()
    page = text(client.get(LIST))
    assert "15 %" in page
    assert "1,000,000.00 元" in page
    assert "浙政发〔2018〕31号 一(二)" in page
    assert page.count("待确认") == 1


def test_the_list_costs_the_same_with_one_and_with_three_values(client, owner, django_assert_num_queries):
    client.get(LIST)  # the first page of a session is written down
    for name in ("online_percent", "auction_percent", "online_cap_yuan"):
        make_confirmed(name=name)
        with django_assert_num_queries(5):
            client.get(LIST)


def test_a_figure_goes_from_proposal_to_force(client, owner):
    response = client.post(PROPOSE, VALUE, follow=True)
    row = ParameterValue.objects.get()
    assert response.redirect_chain == [(proposal_url(row), 302)]
    assert "由您提出" in text(response)
    assert "确认调整" not in text(response)

    client.force_login(make_owner().user)
    sample = {"channel": "online", "deal_amount_yuan": "3000000", "is_industrialisation": "yes"}
    compared = text(client.get(proposal_url(row), sample))
    assert "450,000.00 元" in compared
    assert "375,000.00 元" in compared
    assert "请勾选" in text(client.post(proposal_url(row), {}), 422)
    assert client.post(proposal_url(row), {"has_seen_effect": "on"}).status_code == 302

    row.refresh_from_db()
    assert row.state == State.CONFIRMED
    history = text(client.get(HISTORY))
    assert "12.5 %" in history
    assert "预算调整" in history
    assert row.confirmer in history


def test_the_proposer_is_told_why_he_cannot_confirm(client, owner):
    row = make_proposal(by=owner)
    page = text(client.post(proposal_url(row), {"has_seen_effect": "on"}), 422)
    assert "您不能确认自己提出的调整" in page
    assert "行政事业单位内部控制规范" in page


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"value": ""}, "请填写新数值"),
        ({"value": "一成"}, "新数值应为数字"),
        ({"value": "101"}, "在 0 到 100 之间"),
        ({"value": "-1"}, "在 0 到 100 之间"),
        ({"effective_from": "2019-10-15"}, "今后的某一天"),
        ({"effective_from": "2020-02-30"}, "生效日期的日期格式不正确"),
        ({"reason": ""}, "请填写调整理由"),
        ({"document_number": ""}, "请填写依据文号"),
    ],
)
def test_a_proposal_that_cannot_be_keeps_its_input(client, owner, change, words):
    page = text(client.post(PROPOSE, {**VALUE, **change}), 422)
    assert words in page
    assert ({**VALUE, **change}["document_number"] or "预算调整") in page
    assert not ParameterValue.objects.exists()


def test_a_sample_that_cannot_be_is_told_at_its_field(client, owner):
    page = text(client.get(proposal_url(make_proposal()), {"channel": "online", "deal_amount_yuan": "x"}))
    assert "实际成交金额应为数字" in page
    assert "采用新数值</h3>" not in page


def test_a_value_is_withdrawn_by_its_button(client, owner):
    row = make_proposal()
    assert "撤回调整" in text(client.get(proposal_url(row)))
    url = reverse("parameters:withdraw", args=[row.pk])
    assert client.get(url).status_code == 405
    assert "已撤回" in text(client.post(url, follow=True))
    assert "不能再作处理" in text(client.post(url), 409)


def test_a_value_in_force_has_no_button_to_withdraw(client, owner):
    row = make_confirmed(value=Decimal(10), effective_from=date(2019, 10, 16))
    assert "撤回调整" in text(client.get(proposal_url(row)))
    row.refresh_from_db()
    assert not row.is_retractable(date(2019, 10, 16))
