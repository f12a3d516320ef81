"""What anybody may see: what the lead office has let out, up to the month it let out, and nothing internal."""

from datetime import date

import pytest
from django.core.cache import caches
from django.test import Client

from portal.clock.models import BusinessDate
from portal.indicators.actions.release import settle
from portal.indicators.models import Release, RollUp
from portal.journal.models import JournalEntry
from portal.papers.models import Paper
from portal.people.roles import Role
from portal.policies import registry
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import ANJI, HUZHOU, TODAY, ZHEJIANG, make_official, moment
from tests.portal.indicators.factories import PREFIX, SEPTEMBER

pytestmark = pytest.mark.django_db
BASE, COLOUR = f"{PREFIX}base_wan_mu", f"{PREFIX}colour_forest_wan_mu"
AUGUST = date(2019, 8, 1)
PAGE = "/cockpit/2018-82/"


@pytest.fixture(autouse=True)
def today():
    caches["drawings"].clear()
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})


@pytest.fixture
def lead():
    return make_official(Role.DATA_REVIEWER, kind="forestry", region_code=ZHEJIANG, level="province")


def let_out(by, **months):
    settle(
        policy=registry.by_slug("2018-82"), months={PREFIX + code: month for code, month in months.items()}, by=by,
        at=moment(),
    )  # fmt: skip


def hold(amount, month):
    RollUp.objects.create(indicator=BASE, region_code=ANJI, month=month, flash=amount, final=None)


def test_nothing_is_seen_before_anything_is_released(client):
    assert "还没有公开的数据" in client.get("/cockpit/").content.decode()
    assert client.get(PAGE).status_code == 404


def test_a_figure_is_seen_up_to_the_month_released(client, lead):
    hold(10_000, AUGUST)
    hold(20_000, SEPTEMBER)
    let_out(lead, base_wan_mu=AUGUST)
    page = client.get(f"{PAGE}?region={HUZHOU}").content.decode()
    assert "数据截至 2019-08-31" in page
    assert "完成 1.00 万亩" in page
    assert "完成 2.00 万亩" not in page


def test_what_is_not_released_is_not_seen(client, lead):
    let_out(lead, base_wan_mu=AUGUST)
    page = client.get(PAGE).content.decode()
    assert "珍贵树种和大径材基地" in page
    assert "新增珍贵彩色森林" not in page
    assert "需要关注" not in page
    assert "/desk/" not in page.split("<main", 1)[1]


def test_it_is_seen_no_longer_once_it_is_taken_back(client, lead):
    let_out(lead, base_wan_mu=AUGUST, colour_forest_wan_mu=AUGUST)
    let_out(lead, base_wan_mu=None)
    assert list(Release.objects.values_list("indicator", flat=True)) == [COLOUR]
    assert "珍贵树种和大径材基地" not in client.get(PAGE).content.decode()


def test_each_release_stands_in_the_journal(lead):
    let_out(lead, base_wan_mu=AUGUST)
    assert JournalEntry.objects.filter(action="indicators.release").count() == 1


@pytest.mark.parametrize(
    ("role", "kind", "region", "level"),
    [
        (Role.DATA_REVIEWER, "forestry", HUZHOU, "city"),
        (Role.DATA_REVIEWER, "science", ZHEJIANG, "province"),
        (Role.VIEWER, "forestry", ZHEJIANG, "province"),
    ],
)
def test_only_the_lead_office_releases(role, kind, region, level):
    with pytest.raises(Refusal) as caught:
        let_out(make_official(role, kind=kind, region_code=region, level=level), base_wan_mu=AUGUST)
    assert caught.value.code == "release.forbidden"
    assert not Release.objects.exists()


def test_a_month_to_come_is_not_released(lead):
    with pytest.raises(Refusal) as caught:
        let_out(lead, base_wan_mu=date(2019, 11, 1))
    assert caught.value.code == "release.future"


def test_the_form_offers_months_that_have_ended_and_keeps_what_is(sign_in, lead):
    let_out(lead, base_wan_mu=date(2017, 1, 1))
    client = sign_in(lead)
    page = client.get("/desk/cockpit/2018-82/release/").content.decode()
    assert "2019年9月" in page
    assert "2019年10月" not in page
    assert "2017年1月" in page
    assert client.post("/desk/cockpit/2018-82/release/", {BASE: "2019-09-01"}).status_code == 302
    assert Release.objects.get().month == SEPTEMBER


def test_the_monthly_report_is_issued_by_one_click_and_verified_by_anybody(sign_in, lead):
    hold(10_000, SEPTEMBER)
    client = sign_in(lead)
    response = client.post("/desk/cockpit/2018-82/monthly/?on=2019-09-30", follow=True)
    assert response["Content-Type"] == "application/pdf"
    paper = Paper.objects.get()
    assert paper.number.startswith("浙林业统字〔2019〕")
    assert "2019年9月" in paper.title
    assert Client().get(f"/papers/v/{paper.token}/").status_code == 200


def test_a_city_does_not_issue_the_province_s_report(sign_in):
    client = sign_in(make_official(Role.DATA_REVIEWER, kind="forestry", region_code=HUZHOU, level="city"))
    assert client.post("/desk/cockpit/2018-82/monthly/?region=330000").status_code == 409


@pytest.mark.parametrize("region", [ZHEJIANG, HUZHOU, ANJI])
def test_a_dashboard_is_had_on_paper_at_every_level(sign_in, lead, region):
    hold(10_000, SEPTEMBER)
    response = sign_in(lead).get(f"/desk/cockpit/2018-82/report.pdf?region={region}&indicator={BASE}")
    assert response.content.startswith(b"%PDF")
