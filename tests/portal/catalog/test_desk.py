"""What the owner of an item changes without a release; nobody else does."""

from datetime import date

import pytest

from portal.catalog.models import FilingRound, ServiceItem
from portal.catalog.queries import opening
from portal.journal.models import JournalEntry
from portal.people.roles import Role
from tests.portal.cases.factories import TODAY, ZHEJIANG, make_agent, make_official

pytestmark = pytest.mark.django_db
ITEMS, ITEM = "/desk/items/", "/desk/items/sample-grant/"


@pytest.fixture
def owner():
    return make_official(Role.ITEM_OWNER, region_code=ZHEJIANG, level="province")


@pytest.fixture
def item():
    return ServiceItem.objects.get(code="sample-grant")


def text(response):
    return response.content.decode()


def test_the_owner_finds_the_items_of_his_office(browser_of, owner):
    page = browser_of(owner).get(ITEMS)
    assert "sample-grant" in [item.code for item, _ in page.context["items"]]
    assert "10 个工作日" in text(page)
    finance = make_official(Role.ITEM_OWNER, kind="finance", region_code=ZHEJIANG, level="province")
    assert browser_of(finance).get(ITEMS).context["items"] == []


def test_nobody_else_opens_or_changes_an_item(browser_of):
    county = make_official(Role.ITEM_OWNER)
    finance = make_official(Role.ITEM_OWNER, kind="finance", region_code=ZHEJIANG, level="province")
    for actor in (county, finance):
        assert browser_of(actor).get(ITEM).status_code == 404
        assert browser_of(actor).post(f"{ITEM}promise/", {"promised_days": "5", "reason": "x"}).status_code == 404
    for actor in (make_official(Role.APPROVER), make_agent()):
        assert browser_of(actor).get(ITEMS).status_code == 403
        assert browser_of(actor).post(f"{ITEM}suspend/", {"reason": "x"}).status_code == 403


def test_a_shorter_promise_with_its_reason(browser_of, owner, item):
    answer = browser_of(owner).post(f"{ITEM}promise/", {"promised_days": "5", "reason": "流程优化"})
    assert answer["Location"] == ITEM
    item.refresh_from_db()
    assert item.promised_days == 5
    assert JournalEntry.objects.filter(action="catalog.change_promised_days", actor=owner.label).exists()


@pytest.mark.parametrize(
    ("data", "status", "words"),
    [
        ({"promised_days": "21", "reason": "x"}, 409, "承诺时限应为1至20个工作日"),
        ({"promised_days": "5", "reason": " "}, 422, "请填写调整理由"),
        ({"promised_days": "0", "reason": "x"}, 422, "承诺时限不能小于 1"),
        ({"promised_days": "很快", "reason": "x"}, 422, "承诺时限应为整数"),
    ],
)
def test_a_promise_beyond_the_statute_or_without_reason(*, browser_of, owner, item, data, status, words):
    answer = browser_of(owner).post(f"{ITEM}promise/", data)
    assert answer.status_code == status
    assert words in text(answer)
    item.refresh_from_db()
    assert item.promised_days == 10


def test_a_round_opens_with_its_budget_and_shuts_the_item_outside(browser_of, owner, item):
    data = {"name": "第二批", "opens_on": "2019-11-01", "closes_on": "20191130", "budget_yuan": "5,000,000"}
    assert browser_of(owner).post(f"{ITEM}round/", data).status_code == 302
    opened = FilingRound.objects.get(item=item)
    assert (opened.opens_on, opened.closes_on, opened.budget_yuan) == (date(2019, 11, 1), date(2019, 11, 30), 5_000_000)
    assert not opening(item, TODAY).is_open
    assert "5,000,000.00" in text(browser_of(owner).get(ITEM))


def test_a_round_turned_round_is_refused_with_all_kept(browser_of, owner):
    data = {"name": "第二批", "opens_on": "2019-11-30", "closes_on": "2019-11-01"}
    answer = browser_of(owner).post(f"{ITEM}round/", data)
    assert answer.status_code == 422
    assert "截止日期不能早于开始日期" in text(answer)
    assert "第二批" in text(answer)


def test_suspended_and_taken_up_again(browser_of, owner, item):
    browser = browser_of(owner)
    assert browser.post(f"{ITEM}suspend/", {"reason": "系统升级"}).status_code == 302
    item.refresh_from_db()
    assert not opening(item, TODAY).is_open
    page = text(browser.get(ITEM))
    assert "系统升级" in page
    assert f"{ITEM}take-up/" in page
    assert f"{ITEM}suspend/" not in page
    assert browser.post(f"{ITEM}take-up/").status_code == 302
    item.refresh_from_db()
    assert opening(item, TODAY).is_open
