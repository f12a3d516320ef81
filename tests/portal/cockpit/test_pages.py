"""The cockpit: what is drawn, for whom, at a fixed price, and true the moment a report is endorsed."""

from datetime import date

import pytest
from django.core.cache import caches

from portal.clock.models import BusinessDate
from portal.indicators.actions import review
from portal.indicators.models import RollUp
from portal.people.roles import Role
from portal.regions import lookup
from tests.portal.cases.factories import ANJI, TODAY, ZHEJIANG, make_official, moment
from tests.portal.indicators.factories import PREFIX, SEPTEMBER, make_report, make_reporters, make_submitted

pytestmark = pytest.mark.django_db
PAGE = "/desk/cockpit/2018-82/"
BASE = f"{PREFIX}base_wan_mu"
DONE = "完成 2.04 万亩"  # as the ranking tells it


@pytest.fixture(autouse=True)
def today():
    caches["drawings"].clear()  # drawings are kept by the number of a stamp, which the tests' rollback sets back
    lookup._region_on.cache_clear()  # counted statements must not depend on what another test has asked for
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})


@pytest.fixture
def viewer(sign_in):
    return sign_in(make_official(Role.VIEWER, kind="government_office", region_code=ZHEJIANG, level="province"))


def hold(amount, region_code=ANJI, month=SEPTEMBER, code=BASE):
    RollUp.objects.create(indicator=code, region_code=region_code, month=month, flash=amount, final=None)


def text_of(client, query=""):
    response = client.get(PAGE + query)
    assert response.status_code == 200
    return response.content.decode()


def test_a_figure_stands_beside_its_task_and_the_time_that_has_gone(viewer):
    hold(51_000)
    page = text_of(viewer, f"?region=330500&indicator={BASE}")
    assert "湖州市国土绿化驾驶舱" in page
    assert "5.10" in page
    assert "50.00%" in page
    assert "35.76%" in page  # of the five years up to 15 October 2019


def test_it_is_true_the_moment_a_report_is_endorsed(viewer):
    people = make_reporters()
    report = make_submitted(people, base_wan_mu="20400", new_forest_wan_mu="400", infill_wan_mu="20000")
    query = f"?region=330500&indicator={BASE}"
    assert DONE not in text_of(viewer, query)
    report = review.endorse(report=report, by=people.city, at=moment())
    assert DONE in text_of(viewer, query)
    review.return_(report=report, reason="核对", notes={}, by=people.province, at=moment())
    assert DONE not in text_of(viewer, query)


def test_what_only_the_city_endorsed_is_no_final_figure(viewer):
    hold(20_400)
    assert DONE in text_of(viewer, f"?region=330500&indicator={BASE}")
    assert DONE not in text_of(viewer, f"?region=330500&stage=final&indicator={BASE}")


def test_a_past_day_shows_what_had_been_reported_by_then(viewer):
    hold(10_000, month=date(2019, 3, 1))
    hold(20_000)
    page = text_of(viewer, f"?region=330500&on=2019-03-31&indicator={BASE}")
    assert "历史数据" in page
    assert "1.00" in page
    assert "2.00 万亩" not in page


def test_who_has_not_reported_in_time_is_named(viewer):
    report = make_report()
    type(report.period).objects.update(due_on=date(2019, 10, 9))
    page = text_of(viewer)
    assert "还有 1 个填报单位未通过审核" in page
    assert "国土绿化美化建设进度月报" in page


def test_a_task_that_is_not_split_is_a_warning(viewer):
    assert "任务尚未分解到吴兴区等 5 个地区" in text_of(viewer, "?region=330500")


def test_a_dash_has_neither_rate_nor_lamp(viewer):
    hold(30_000, region_code="330421", code=f"{PREFIX}income_base_wan_mu")
    page = text_of(viewer, f"?region=330400&indicator={PREFIX}income_base_wan_mu")
    assert "3.00" in page
    assert "无任务" in page


@pytest.mark.parametrize(
    "query",
    ["?region=999999", "?region=33", "?on=x", "?on=2999-01-01", "?indicator=x", "?stage=x", "?on=0001-01-01"],
)
def test_nonsense_in_the_address_is_the_default(viewer, query):
    assert "浙江省国土绿化驾驶舱" in text_of(viewer, query)


def test_every_policy_stands_in_the_overview(viewer):
    page = viewer.get("/desk/cockpit/").content.decode()
    for name in ("创新创业", "全域土地综合整治", "食品安全", "国土绿化", "用能权"):
        assert name in page


def test_a_county_sees_its_neighbours_only_as_figures(client, sign_in):
    sign_in(make_official(Role.VIEWER, kind="government_office", region_code=ANJI))
    hold(100, region_code="330521")
    page = text_of(client, f"?indicator={BASE}")
    assert "安吉县国土绿化驾驶舱" in page
    assert "德清县" in page


def test_a_policy_without_figures_has_no_dashboard(viewer):
    assert viewer.get("/desk/cockpit/2018-31/").status_code == 404
    assert viewer.get("/desk/cockpit/nothing/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_a_dashboard_takes_the_same_statements_for_any_number_of_reports(viewer, rows, django_assert_num_queries):
    make_report()
    for region in (ANJI, "330521", "330127")[:rows]:
        hold(100, region_code=region)
    viewer.get(PAGE)
    with django_assert_num_queries(14):
        text_of(viewer, f"?on=2019-10-14&indicator={BASE}")


def test_what_is_kept_costs_little(viewer, django_assert_num_queries):
    text_of(viewer)
    with django_assert_num_queries(4):
        text_of(viewer)


@pytest.mark.parametrize(("part", "word"), [("counties", "德清县"), ("reporting", "填报情况")])
def test_a_wide_drawing_is_a_page_and_a_part_of_the_dashboard(viewer, part, word):
    make_report()
    assert f'hx-get="{PAGE}{part}/?region=330000"' in text_of(viewer)
    whole = viewer.get(f"{PAGE}{part}/").content.decode()
    alone = viewer.get(f"{PAGE}{part}/", headers={"HX-Request": "true"}).content.decode()
    assert word in alone
    assert "<html" not in alone
    assert alone.strip() in whole


@pytest.mark.parametrize(("region", "count"), [("330000", 90), ("330500", 5), (ANJI, 5)])
def test_a_county_stands_in_the_grid_among_its_neighbours(viewer, region, count):
    alone = viewer.get(f"{PAGE}counties/?region={region}", headers={"HX-Request": "true"}).content.decode()
    assert alone.count('<a href="?region=3305') == 5
    assert alone.count('<a href="?region=33') == count


def test_the_rows_behind_a_figure_are_the_reports_that_the_reader_may_see(viewer, client, sign_in):
    people = make_reporters()
    review.endorse(report=make_submitted(people), by=people.city, at=moment())
    rows = f"{PAGE}rows/?region=330500&indicator={BASE}"
    assert "300.00 亩" in viewer.get(rows).content.decode()
    sign_in(make_official(Role.VIEWER, kind="government_office", region_code="330127"))
    page = client.get(rows).content.decode()
    assert "300.00 亩" not in page
    assert "没有您可以查看的填报记录" in page


def test_the_rows_behind_a_figure_are_those_of_the_regions_that_it_adds_up(viewer):
    jianggan, shangcheng = "330104", "330102"
    people = make_reporters(jianggan)
    review.endorse(report=make_submitted(people, make_report(jianggan)), by=people.city, at=moment())
    BusinessDate.objects.update(date=date(2021, 7, 1))
    query = f"?region={shangcheng}&indicator={BASE}"
    assert "江干区" in viewer.get(f"{PAGE}rows/{query}").content.decode()
    assert "江干区" not in viewer.get(f"{PAGE}rows/{query}&on=2021-04-08").content.decode()


def test_the_rows_behind_a_final_figure_are_confirmed(viewer):
    people = make_reporters()
    report = review.endorse(report=make_submitted(people), by=people.city, at=moment())
    rows = f"{PAGE}rows/?region=330500&stage=final&indicator={BASE}"
    assert "300.00 亩" not in viewer.get(rows).content.decode()
    review.confirm(report=report, by=people.province, at=moment())
    assert "300.00 亩" in viewer.get(rows).content.decode()


def test_the_definition_of_a_figure_is_public(client):
    page = client.get(f"/indicators/{BASE}/").content.decode()
    assert "浙政办发〔2018〕82号 二(二)" in page
    assert "10.8 万亩" in page
    assert client.get("/indicators/nothing/").status_code == 404
