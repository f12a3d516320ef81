"""The forestry desk: seasons and days of planting are opened by the county's own office, gifts are handed over."""

import pytest

from afforestation.actions.desk import open_event
from afforestation.models import PlantingEvent, SeedlingSeason
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.afforestation.factories import Forestry, make_forester, make_gift, make_household
from tests.afforestation.registers.factories import make_stock
from tests.portal.cases.factories import DEQING, HUZHOU, make_official, moment

pytestmark = pytest.mark.django_db
DESK = "/afforestation/desk/"
SEASON = {
    "name": "2019年秋冬季", "opens_on": "20191015", "closes_on": "2019-11-30",
    "household_limit": "", "village_limit": "５００", "pick_up_place": "示例苗圃",
    "pick_up_from_on": "2019-11-01", "pick_up_until_on": "2019-12-01",
}  # fmt: skip
EVENT = {
    "kind": "plant", "title": "植树日", "place": "示例林场", "held_on": "2019-11-02", "most_years": "",
    "sign_up_until_on": "2019-10-31", "capacity": "30",
}  # fmt: skip


@pytest.fixture
def forestry():
    return Forestry()


def drafts(forestry, by, count):
    for _ in range(count):
        yield forestry.draft(by, "tree-sign-up", {})


def test_the_handler_opens_a_season_and_a_day_of_planting(browser_of, forestry):
    browser = browser_of(forestry.handler)
    assert browser.post(f"{DESK}seasons/new/", SEASON).status_code == 302
    season = SeedlingSeason.objects.get()
    assert (season.region_code, season.household_limit, season.village_limit) == ("330523", None, 500)
    assert browser.post(f"{DESK}seasons/new/", SEASON).status_code == 422
    assert browser.post(f"{DESK}events/new/", EVENT).status_code == 302
    assert PlantingEvent.objects.get().opened_by == forestry.handler.post


@pytest.mark.parametrize(
    ("page", "typed", "word"),
    [
        ("seasons/new/", {**SEASON, "closes_on": "2019-10-14"}, "截止日期早于开始日期"),
        ("seasons/new/", {**SEASON, "pick_up_from_on": "2019-10-14"}, "领苗不能早于开始申请"),
        ("seasons/new/", {**SEASON, "pick_up_until_on": "2019-10-31"}, "领苗截止早于开始"),
        ("events/new/", {**EVENT, "held_on": ""}, "请填写活动日期"),
        ("events/new/", {**EVENT, "most_years": "3"}, "植树活动不填认养年限"),
        ("events/new/", {**EVENT, "sign_up_until_on": "2019-11-03"}, "报名截止不能晚于活动日期"),
        ("events/new/", {**EVENT, "capacity": "0"}, "名额须大于零"),
        ("events/new/", {**EVENT, "kind": "adopt", "held_on": ""}, "请填写最长认养年限"),
        ("events/new/", {**EVENT, "kind": "adopt", "held_on": "", "most_years": "31"}, "1 至 30 年"),
        ("events/new/", {**EVENT, "kind": "adopt", "most_years": "3"}, "认养不填活动日期"),
    ],
)
def test_what_makes_no_sense_is_told_at_its_field(browser_of, forestry, page, typed, word):
    response = browser_of(forestry.handler).post(f"{DESK}{page}", typed)
    assert response.status_code == 422
    assert word in response.content.decode()
    assert "Constraint" not in response.content.decode()


def test_a_city_opens_nothing_and_other_offices_see_nothing(browser_of, forestry):
    city = make_official(Role.HANDLER, kind="forestry", region_code=HUZHOU, level="city")
    assert browser_of(city).post(f"{DESK}events/new/", EVENT).status_code == 422
    assert browser_of(city).get(f"{DESK}events/").status_code == 200
    assert browser_of(make_official(Role.HANDLER)).get(f"{DESK}events/").status_code == 403
    assert not PlantingEvent.objects.exists()


@pytest.mark.parametrize("count", [1, 3])
def test_lists_cost_the_same_however_long(browser_of, forestry, count, django_assert_max_num_queries):
    season, browser = forestry.season(), browser_of(forestry.handler)
    for number, case in enumerate(drafts(forestry, make_household(), count)):
        make_gift(case, season=season)
        forestry.event(title=f"第{number}天")
    for page in ("events/", "seasons/", "gifts/"):
        browser.get(f"{DESK}{page}")
        with django_assert_max_num_queries(9):
            assert browser.get(f"{DESK}{page}").status_code == 200


def test_a_gift_is_handed_over_once_and_by_its_county(browser_of, forestry):
    case = next(drafts(forestry, make_household(), 1))
    gift, nursery = make_gift(case), make_stock(make_forester(Role.DATA_CLERK))
    typed = {"zelkova": "58", "zelkova__nursery": str(nursery.pk)}
    page, browser = f"{DESK}gifts/{gift.pk}/", browser_of(forestry.handler)
    assert "准予 60 株" in browser.get(page).content.decode()
    assert browser.post(f"{page}hand-over/", {"zelkova": "很多"}).status_code == 422
    too_many = browser.post(f"{page}hand-over/", {"zelkova": "61"})
    assert too_many.status_code == 409
    assert "不能交付 61 株" in too_many.content.decode()
    assert browser.post(f"{page}hand-over/", typed).status_code == 302
    assert gift.lines.get().delivered == 58
    assert browser.post(f"{page}hand-over/", typed).status_code == 409
    assert "登记交付</button>" not in browser.get(page).content.decode()
    assert browser_of(Forestry(DEQING).handler).get(page).status_code == 404


def test_an_offer_is_closed_early_with_a_reason(browser_of, forestry):
    event, browser = forestry.event(), browser_of(forestry.handler)
    page = f"{DESK}events/{event.pk}/close/"
    assert page in browser.get(f"{DESK}events/").content.decode()
    assert browser.post(page, {"reason": " "}).status_code == 422
    assert browser.post(page, {"reason": "苗木不足"}).status_code == 302
    assert browser.post(page, {"reason": "苗木不足"}).status_code == 422
    listed = browser.get(f"{DESK}events/").content.decode()
    assert "提前结束：苗木不足" in listed
    assert page not in listed
    assert browser_of(Forestry(DEQING).handler).get(page).status_code == 404


def test_a_stranger_opens_nothing_by_the_actions_either(forestry):
    from_desk = {"data": {}, "at": moment()}
    for by in (make_household(), make_official(Role.HANDLER), make_official(Role.DATA_CLERK, kind="forestry")):
        with pytest.raises(Refusal):
            open_event(by=by, **from_desk)
