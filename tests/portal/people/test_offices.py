import re
from datetime import date, timedelta

import pytest

from portal import policies
from portal.people import offices
from portal.people.models import Office
from portal.people.office_kinds import kind_in_charge, table
from portal.regions.models import Region

pytestmark = pytest.mark.django_db

SEED_DAY = date(2018, 8, 14)
DEMO_DAY = date(2019, 10, 15)
NAMED_OFFICE = re.compile(r"^(省|浙江|人行|之江)")
# Said of several offices or in passing: 省财政 pays, 省领导小组 was named in full before.
NO_OFFICE_OF_ITS_OWN = re.compile(r"各单位|成员单位|有关|主管部门|行政部门|^省财政$|^省领导小组$")


def office(kind, region_code, on):
    return Office.objects.on(on).get(kind=kind, region_code=region_code)


@pytest.mark.parametrize(
    ("kind", "region_code", "name", "short_name"),
    [
        ("science", "330523", "安吉县科学技术局", "安吉县科技局"),
        ("science", "330500", "湖州市科学技术局", "湖州市科技局"),
        ("science", "330000", "浙江省科学技术厅", "省科技厅"),
        ("science", "330105", "杭州市拱墅区科学技术局", "拱墅区科技局"),
        ("service_center", "330523", "安吉县政务服务管理办公室", "安吉县政务办"),
        ("environment", "330523", "湖州市生态环境局安吉分局", "湖州市生态环境局安吉分局"),
        ("environment", "331127", "丽水市生态环境局景宁分局", "丽水市生态环境局景宁分局"),
        ("government", "330523110", "安吉县梅溪镇人民政府", "梅溪镇政府"),
        ("government", "330523001", "安吉县递铺街道办事处", "递铺街道办事处"),
        ("tax", "330000", "国家税务总局浙江省税务局", "浙江省税务局"),
        ("central_bank", "330000", "中国人民银行杭州中心支行", "人行杭州中心支行"),
    ],
)
def test_an_office_is_called_by_its_kind_and_region(kind, region_code, name, short_name):
    found = office(kind, region_code, DEMO_DAY)
    assert (found.name, found.short_name) == (name, short_name)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("industry", "省经信委", "省经信厅"),
        ("natural_resources", "省国土资源厅", "省自然资源厅"),
        ("environment", "省环保厅", "省生态环境厅"),
        ("agriculture", "省农业厅", "省农业农村厅"),
        ("rural_work", "省农办", "省农业农村厅"),
        ("forestry", "省林业厅", "省林业局"),
        ("culture", "省文化厅", "省文化和旅游厅"),
        ("health", "省卫生计生委", "省卫生健康委"),
        ("industry_commerce", "省工商局", "省市场监管局"),
        ("quality", "省质监局", "省市场监管局"),
        ("food_drug", "省食品药品监管局", "省市场监管局"),
        ("intellectual_property", "省知识产权局", "省市场监管局"),
        ("price", "省物价局", "省发展改革委"),
        ("legal_affairs", "省法制办", "省司法厅"),
        ("data", "省数据管理中心", "省大数据局"),
        ("local_finance", "省金融办", "省地方金融监管局"),
        ("foreign_affairs", "省外侨办", "省外办"),
        ("broadcasting", "省新闻出版广电局", "省广电局"),
        ("grain", "省粮食局", "省粮食物资局"),
        ("public_order", "省综治办", "省委政法委"),
    ],
)
def test_the_reform_links_the_provincial_offices(kind, before, after):
    old = office(kind, "330000", date(2018, 10, 24))
    assert old.short_name == before
    assert old.successor.short_name == after


def test_cities_and_counties_follow_at_the_new_year():
    for code in ("330500", "330523"):
        old = office("natural_resources", code, date(2018, 12, 31))
        assert old.name.endswith("国土资源局")
        assert old.successor == office("natural_resources", code, date(2019, 1, 1))


def test_two_regulators_become_one():
    day = date(2018, 12, 17)
    merged = office("banking_insurance_regulator", "330000", day)
    for kind in ("banking_regulator", "insurance_regulator"):
        assert office(kind, "330000", day - timedelta(days=1)).successor == merged
        assert kind_in_charge(kind, "province", day) == merged.kind


@pytest.mark.parametrize(
    ("kind", "level", "on", "expected"),
    [
        ("science", "county", SEED_DAY, "science"),
        ("quality", "county", SEED_DAY, "market_supervision"),
        ("quality", "city", SEED_DAY, "quality"),
        ("quality", "city", DEMO_DAY, "market_supervision"),
        ("quality", "province", date(2018, 10, 25), "market_supervision"),
        ("intellectual_property", "county", SEED_DAY, "science"),
        ("intellectual_property", "county", DEMO_DAY, "market_supervision"),
        ("energy", "county", DEMO_DAY, "development"),
        ("market_supervision", "street", DEMO_DAY, "market_supervision"),
        ("central_bank", "county", DEMO_DAY, ""),
        ("market_supervision", "province", SEED_DAY, ""),
        ("unheard_of", "province", DEMO_DAY, ""),
    ],
)
def test_the_table_says_who_has_the_work(kind, level, on, expected):
    assert kind_in_charge(kind, level, on) == expected


def test_every_question_about_work_ends():
    for row in table():
        for on in (SEED_DAY, DEMO_DAY, date(2021, 6, 1)):
            assert kind_in_charge(row.kind, row.level, on) in {"", *(other.kind for other in table())}


def test_offices_end_with_their_region_and_hand_over_next_door():
    old = office("science", "330103", date(2021, 4, 8))
    assert old.valid_to == date(2021, 4, 8)
    assert old.successor == office("science", "330105", date(2021, 4, 9))
    assert office("science", "330104", date(2021, 4, 8)).successor.region_code == "330102"


def test_offices_begin_with_their_region():
    assert not Office.objects.on(date(2019, 8, 15)).filter(region_code="330383").exists()
    assert office("science", "330383", date(2019, 8, 16)).short_name == "龙港市科技局"


def test_every_office_that_ends_has_a_successor_that_stands_next_day():
    for ended in Office.objects.filter(valid_to__isnull=False).select_related("successor"):
        next_day = ended.valid_to + timedelta(days=1)
        assert ended.successor is not None, ended
        assert ended.successor.valid_from <= next_day <= (ended.successor.valid_to or date.max), ended


def test_every_county_has_its_basic_offices_on_every_day():
    for on in (SEED_DAY, DEMO_DAY, date(2021, 6, 1)):
        counties = set(Region.objects.on(on).counties().values_list("code", flat=True))
        for kind in ("government", "service_center", "science", "finance", "industry", "market_supervision"):
            having = Office.objects.on(on).filter(kind=kind, region_code__in=counties)
            assert having.count() == len(counties), (on, kind)


def test_loading_again_changes_nothing():
    before = list(Office.objects.order_by("pk").values())
    offices.load()
    assert list(Office.objects.order_by("pk").values()) == before


def test_loading_mends_what_was_changed():
    Office.objects.filter(kind="industry", region_code="330000").update(name="", successor=None)
    offices.load()
    assert office("industry", "330000", SEED_DAY).successor.name == "浙江省经济和信息化厅"


def test_every_provincial_office_that_a_clause_names_is_registered():
    for policy in policies.registry:
        standing = Office.objects.on(policy.document.issued_on).filter(region_code="330000")
        known = set(standing.values_list("short_name", flat=True))
        for clause in policy.clauses:
            listed = {*clause.offices, *(listed for part in clause.parts for listed in part.offices)}
            for name in filter(NAMED_OFFICE.match, listed):
                if not NO_OFFICE_OF_ITS_OWN.search(name):
                    assert set(filter(None, re.split("[〔〕]", name))) <= known, (clause.cite, name)
