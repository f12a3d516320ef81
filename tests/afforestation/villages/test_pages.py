"""The lists for everybody, the townships of a county, and the desk of the province."""

import pytest

from afforestation.actions.listing import waiting_for_publication
from afforestation.alarms import townships
from afforestation.models import PublishedVillage, TreeVillage
from afforestation.policy import POLICY
from portal.people.roles import Role
from portal.projects.actions.advancing import advance
from portal.workdays.calendar import load
from tests.afforestation.factories import make_forester
from tests.afforestation.villages.factories import (
    SPOT,
    XIAOFENG,
    make_accepted,
    make_foresters,
    make_listed,
    make_planted,
    make_published,
    make_recognised,
    on_day,
)
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, TODAY, ZHEJIANG, make_official, moment

pytestmark = pytest.mark.django_db
LIST, TOWNSHIPS, DESK = "/afforestation/villages/", "/afforestation/townships/", "/afforestation/desk/villages/"
TOWNS = [f"{ANJI}{number}" for number in (103, 104, 105, 106, 107, 108, 110, 111, 201, 205, 206)]


def text(answer):
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("county", "city", "offered"), [(ANJI, HUZHOU, ["请选择", "递铺街道"]), ("330127", "330100", ["淳安县"])]
)
def test_a_village_is_placed_in_its_township_where_townships_are_known(browser_of, county, city, offered):
    page = browser_of(make_foresters(county, city).clerk).get("/desk/projects/new/tree-village/")
    names = [name for _, name in page.context["form"].fields["region"].choices]
    assert names[:2] == offered
    assert "安吉县" not in names


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", "甲乙丙"), ("?region=330000", "甲乙丙"), ("?region=330500", "甲乙丙"), (f"?region={ANJI}", "甲乙"),
        (f"?region={DEQING}", "丙"), ("?kind=push", "乙"), ("?year=2018", "丙"), ("?year=2022", ""),
        ("?state=left", "丁"), ("?q=甲", "甲"), ("?region=999999", "甲乙丙"),
    ],
)  # fmt: skip
def test_anybody_searches_the_lists(browser_of, query, shown):
    make_listed("甲村")
    make_listed("乙村", kind="push")
    make_listed("丙村", region_code=DEQING, published_on=on_day(1, 1).replace(year=2018))
    make_listed("丁村", left_on=TODAY, left_reason="弄虚作假")
    page = text(browser_of().get(LIST + query))
    assert [name for name in "甲乙丙丁" if f"{name}村" in page.split("<table")[-1]] == list(shown)
    assert ("安吉县孝丰镇" in page) == bool({*"甲乙丁"} & {*shown})


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_however_long(browser_of, count, django_assert_num_queries):
    browser = browser_of()
    for number in range(count):
        make_listed(f"第{number}村")
    browser.get(LIST)
    with django_assert_num_queries(5):
        assert f'示范村 <strong class="number">{count}</strong>' in text(browser.get(LIST))


def test_a_county_sees_which_townships_lack_a_village(browser_of, crew):
    make_listed()
    make_listed("上墅村", region_code=ANJI)
    make_planted(crew, region_code=f"{ANJI}110")
    page = text(browser_of().get(f"{TOWNSHIPS}?county={ANJI}"))
    assert "示范村不足的乡镇有 10 个" in page
    assert "街道不计" in page
    assert "另有 1 个村" in page
    assert "乡镇名录还没有登记" in text(browser_of().get(f"{TOWNSHIPS}?county=330127"))
    assert "德清县“一村万树”乡镇覆盖" in text(browser_of().get(f"{TOWNSHIPS}?county=x"))
    desk = text(browser_of(crew.clerk).get("/afforestation/desk/townships/"))
    assert "安吉县“一村万树”乡镇覆盖" in desk
    assert "德清县" not in desk


def test_the_cockpit_warns_until_every_township_has_one(browser_of, crew):
    [alarm] = townships(ANJI, TODAY)
    assert "安吉县有 11 个乡镇还没有示范村" in alarm.text
    assert len(townships(ZHEJIANG, TODAY)) == 2
    assert townships("330127", TODAY) == []
    assert townships(ANJI, TODAY.replace(year=2023)) == []
    viewer = make_official(Role.VIEWER, kind="government_office", region_code=ANJI)
    page = text(browser_of(viewer).get(f"/desk/cockpit/{POLICY.slug}/?indicator=afforestation.demo_villages"))
    assert "安吉县有 11 个乡镇还没有示范村" in page
    assert f"{LIST}?region={ANJI}" in page
    for code in TOWNS:
        make_listed(region_code=code)
    assert townships(ANJI, TODAY) == []


def test_the_province_draws_publishes_and_strikes_off(browser_of, crew):
    project = make_accepted(crew)
    reviewer, approver = browser_of(crew.spotter), browser_of(crew.publisher)
    assert "示例村" in text(reviewer.get(f"{DESK}draw/"))
    assert reviewer.post(f"{DESK}draw/", {"seed": "", "percent": "101"}).status_code == 422
    assert reviewer.post(f"{DESK}draw/", {"seed": "20191015", "percent": "30"}).status_code == 302
    assert reviewer.post(f"{DESK}draw/", {"seed": "20191015", "percent": "30"}).status_code == 422
    project.refresh_from_db()
    advance(project=project, by=crew.spotter, at=moment(hour=15), calendar=load(), answers=SPOT)
    page = text(approver.get(f"{DESK}publish/"))
    assert "安吉县孝丰镇示例村（示范村）" in page
    assert approver.post(f"{DESK}publish/", {"document": "一号"}).status_code == 422
    answer = approver.post(f"{DESK}publish/", {"document": "一号", "projects": [project.pk]})
    assert answer.status_code == 302
    assert "示例村" in text(browser_of().get(answer.url))
    village = PublishedVillage.objects.get()
    assert project.number in text(approver.get(DESK))
    assert approver.post(f"{DESK}{village.pk}/strike/", {"reason": ""}).status_code == 422
    assert approver.post(f"{DESK}{village.pk}/strike/", {"reason": "弄虚作假"}).status_code == 302
    assert approver.post(f"{DESK}{village.pk}/strike/", {"reason": "弄虚作假"}).status_code == 422
    assert "弄虚作假" in text(browser_of().get(f"{LIST}?state=left"))
    assert approver.get(f"{DESK}999999/strike/").status_code == 404


def test_only_the_province_decides_on_lists(browser_of, crew):
    make_recognised(crew)
    approver = make_forester(Role.APPROVER, ANJI, "county")
    for by in (approver, crew.clerk, crew.city, crew.spotter):
        assert browser_of(by).get(f"{DESK}publish/").status_code == 403
    for by in (approver, crew.clerk, crew.city, crew.publisher):
        assert browser_of(by).get(f"{DESK}draw/").status_code == 403
    assert browser_of(make_official(Role.HANDLER)).get(DESK).status_code == 403
    assert waiting_for_publication().count() == 1


def test_a_form_names_what_cannot_be(browser_of, crew):
    browser = browser_of(crew.clerk)
    new = "/desk/projects/new/tree-village/"
    typed = {
        "project_name": "示例村建设", "region": XIAOFENG, "village": "示例村", "kind": "demo", "planned_precious": "0",
        "planned_native": "0", "planned_coloured": "0", "planned_other": "0",
    }  # fmt: skip
    assert "请至少填写一类树种的株数" in browser.post(new, typed).content.decode()
    typed["planned_native"] = "10,500"
    assert "region" in browser.post(new, {**typed, "region": ANJI}).context["form"].errors
    assert browser.post(new, typed).status_code == 302
    for name in ("示例村", "示例 村", "示例　村", "示 例\t村 "):
        assert browser.post(new, {**typed, "village": name}).status_code == 422
    twice = browser.post(new, {**typed, "is_no_double": "on"})
    assert twice.status_code == 409
    assert "已有同类别的在建" in twice.content.decode()
    assert TreeVillage.objects.get().planned == 10_500


@pytest.mark.parametrize(
    ("stage", "typed", "word"),
    [
        ("planting", {"around_trees": "9", "infill_trees": "2"}, "多于新植的 10 株"),
        ("planting", {"planted_native": "0", "around_trees": "0", "infill_trees": "0"}, "至少填写一类"),
        ("planting", {"base_area_mu": "-1"}, "绿化基地面积"),
        ("self-check", {"survived_trees": "11001"}, "不能多于新植的 11000 株"),
        ("self-check", {"survived_on": "2019-10-16"}, "核查日期不能晚于今天"),
        ("self-check", {"county_score": "100.5"}, "自查得分"),
    ],
)
def test_each_stage_names_what_cannot_be(browser_of, crew, stage, typed, word):
    project = make_planted(crew)
    by = crew.checker
    if stage == "planting":
        by, project.stage = crew.clerk, stage
        project.save()
    page = {
        "planted_precious": "0", "planted_native": "10", "planted_coloured": "0", "planted_other": "0",
        "around_trees": "5", "infill_trees": "5", "base_area_mu": "1", "survived_trees": "9", "county_score": "90",
        "survived_on": "2019-10-15", "version": project.version, "stage": stage,
    }  # fmt: skip
    answer = browser_of(by).post(f"/desk/projects/{project.number}/advance/", {**page, **typed})
    assert answer.status_code == 422
    assert word in answer.content.decode()


def test_the_public_page_of_works_shows_a_published_village(browser_of, crew):
    make_published(crew)
    page = text(browser_of().get("/projects/tree-village/"))
    assert "新植：11000株" in page
