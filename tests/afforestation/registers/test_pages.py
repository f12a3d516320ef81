"""Pages of the registers: lists, one row, forms and steps, with what stands in the way."""

from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from afforestation.models import OldTree, Plot, PlotState
from afforestation.registers.registry import REGISTERS
from portal.journal.models import JournalEntry
from portal.people.roles import Role
from tests.afforestation.factories import make_forester
from tests.afforestation.registers.factories import (
    SAMPLES,
    enter,
    enter_any,
    make_base,
    make_plot,
    make_problem,
    png,
)
from tests.portal.cases.factories import ANJI, HUZHOU, make_official

pytestmark = pytest.mark.django_db
DESK = "/afforestation/desk/registers/"
STATEMENTS = {"plots": 5, "problems": 6, "income-years": 5, "trees": 5}


def text(response):
    return response.content.decode()


@pytest.mark.parametrize("code", REGISTERS)
def test_each_register_has_its_list_its_row_its_form_and_its_sheet(browser_of, people, code):
    there = REGISTERS[code].model.objects.count()  # species come with the portal
    row = enter_any(code, people)
    province = browser_of(people.province)
    listed = province.get(f"{DESK}{code}/")
    rows = listed.context["page"].rows
    assert (rows[0].pk, len(rows)) == (row.pk, there + 1)
    page = text(province.get(f"{DESK}{code}/{row.pk}/"))
    assert REGISTERS[code].clause.cite in page
    assert "partial(" not in page + text(listed)
    sheet = province.get(f"{DESK}{code}/sheet/")
    book = load_workbook(BytesIO(sheet.getvalue()))
    assert book.active.max_row == there + 2
    assert JournalEntry.objects.filter(action="afforestation.export", subject=f"afforestation.{code}").exists()


def test_a_register_that_does_not_exist_and_a_row_that_is_none(browser_of, people):
    clerk = browser_of(people.clerk)
    for path in ("nothing/", "trees/9/", f"trees/{'9' * 30}/", "trees/9/files/photo/", "trees/9/files/age/"):
        assert clerk.get(DESK + path).status_code == 404
    tree = enter("trees", people.clerk)
    assert clerk.post(f"{DESK}trees/{tree.pk}/steps/nothing/").status_code == 404
    assert clerk.get(f"{DESK}trees/{tree.pk}/files/photo/").status_code == 404


def statements(browser, path):
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(path).status_code == 200
    return len(asked)


@pytest.mark.parametrize("code", ["plots", "problems", "income-years", "trees"])
def test_a_list_costs_the_same_for_one_row_and_three(browser_of, people, code):
    enter_any(code, people)
    browser = browser_of(make_official(Role.SUPERVISOR, kind="government_office", region_code=HUZHOU, level="city"))
    path = f"{DESK}{code}/"
    browser.get(path)
    one = statements(browser, path)
    for place in range(2):
        again(code, people, place)
    assert statements(browser, path) == one == STATEMENTS[code]


def again(code, people, place):
    match code:
        case "plots":
            make_plot(people.clerk, make_base(people.clerk, name=f"基地{place}"), number=str(place))
        case "problems":
            make_problem(people.city)
        case "income-years":
            parent = enter("income", people.clerk, name=f"基地{place}")
            enter(code, people.clerk, base=parent)
        case _:
            enter(code, people.clerk, number=f"9{place}")


def test_a_county_enters_a_tree_with_its_photo_and_everybody_may_see_it(browser_of, people):
    clerk = browser_of(people.clerk)
    answer = clerk.post(f"{DESK}trees/new/", {**SAMPLES["trees"], "region_code": ANJI, "photo": png()})
    tree = OldTree.objects.get()
    assert answer["Location"] == f"{DESK}trees/{tree.pk}/"
    visitor = browser_of()
    page = text(visitor.get(f"/afforestation/trees/{tree.pk}/"))
    assert "一级" in page
    assert visitor.get(f"/afforestation/trees/{tree.pk}/photo/")["Content-Type"] == "image/png"


def test_what_was_typed_comes_back_with_the_clause(browser_of, people):
    clerk = browser_of(people.clerk)
    typed = {**SAMPLES["trees"], "region_code": ANJI, "age_years": "99", "place": "村东大路边"}
    answer = clerk.post(f"{DESK}trees/new/", typed)
    assert answer.status_code == 422
    page = text(answer)
    assert "树龄不足 100 年" in page
    assert "浙政办发〔2018〕82号 二(一)" in page
    assert "村东大路边" in page
    assert not OldTree.objects.exists()
    answer = clerk.post(f"{DESK}trees/new/", {**typed, "age_years": "很老", "region_code": "330521"})
    assert answer.status_code == 422
    assert "树龄（年）应为整数" in text(answer)


def test_two_people_who_edit_one_row(browser_of, people):
    tree = enter("trees", people.clerk)
    first, second = browser_of(people.clerk), browser_of(people.checker)
    form = second.get(f"{DESK}trees/{tree.pk}/change/").context["form"]
    typed = {**SAMPLES["trees"], "region_code": ANJI, "reason": "复测", "version": form["version"].value()}
    assert first.post(f"{DESK}trees/{tree.pk}/change/", {**typed, "age_years": "630"}).status_code == 302
    answer = second.post(f"{DESK}trees/{tree.pk}/change/", {**typed, "age_years": "650"})
    assert answer.status_code == 422
    assert "他人已修改" in text(answer)
    assert "650" in text(answer)
    page = text(first.get(f"{DESK}trees/{tree.pk}/"))
    assert "树龄（年）：620 → 630" in page
    assert "理由：复测" in page


def test_a_step_by_its_page_and_a_step_that_is_refused(browser_of, people):
    plot = make_plot(people.clerk)
    url = f"{DESK}plots/{plot.pk}/steps/"
    checker, city = browser_of(people.checker), browser_of(people.city)
    assert "县级检查" in text(checker.get(f"{DESK}plots/{plot.pk}/"))
    assert checker.post(f"{url}check/", {"checked_on": "2019-10-14"}).status_code == 422
    assert checker.post(f"{url}check/", {"checked_on": "2019-10-14", "check_result": "属实"}).status_code == 302
    answer = city.post(f"{url}accept/", {"accepted_on": "2019-10-15"})
    assert answer.status_code == 409
    assert "两者不一致" in text(answer)
    assert Plot.objects.get().state == PlotState.CHECKED
    assert city.post(f"{url}return/", {"reason": ""}).status_code == 422
    assert city.post(f"{url}return/", {"reason": "面积不符"}).status_code == 302


def test_evidence_goes_up_with_the_step_and_only_the_region_opens_it(browser_of, people):
    problem = make_problem(people.city)
    url = f"{DESK}problems/{problem.pk}/"
    clerk = browser_of(people.clerk)
    typed = {"mended_on": "2019-10-14", "mending": "已补植"}
    assert clerk.post(f"{url}steps/mend/", typed).status_code == 422
    assert clerk.post(f"{url}steps/mend/", {**typed, "evidence": png()}).status_code == 302
    assert browser_of(people.city).get(f"{url}files/evidence/").status_code == 200
    assert browser_of(people.neighbour).get(f"{url}files/evidence/").status_code == 404
    assert "核实销号" in text(browser_of(people.city).get(url))


def test_a_removed_row_leaves_the_list_and_tells_why(browser_of, people):
    tree = enter("trees", people.clerk)
    clerk = browser_of(people.clerk)
    assert clerk.post(f"{DESK}trees/{tree.pk}/remove/", {"reason": ""}).status_code == 422
    assert clerk.post(f"{DESK}trees/{tree.pk}/remove/", {"reason": "重复"}).status_code == 302
    assert not clerk.get(f"{DESK}trees/").context["page"].rows
    assert "已移出：重复" in text(clerk.get(f"{DESK}trees/{tree.pk}/"))
    assert browser_of().get(f"/afforestation/trees/{tree.pk}/").status_code == 404


def test_lists_are_searched(browser_of, people):
    enter("trees", people.clerk)
    enter("trees", people.clerk, number="2", species="香樟", age_years="340")
    city = browser_of(people.city)
    for query, number in (
        ({"q": "银杏"}, 1), ({"grade": "2"}, 1), ({"region": ANJI}, 2), ({"region": "330521"}, 0), ({}, 2),
    ):  # fmt: skip
        assert len(city.get(f"{DESK}trees/", query).context["page"].rows) == number


def test_the_overview_offers_entry_only_where_the_post_enters(browser_of, people):
    page = text(browser_of(people.clerk).get(DESK))
    assert f"{DESK}trees/new/" in page
    assert f"{DESK}species/new/" not in page
    assert browser_of(people.clerk).get(f"{DESK}species/new/").status_code == 403


def test_a_form_offers_no_county_where_a_township_is_asked_for(browser_of, people):
    clerk, other = browser_of(people.clerk), browser_of(make_forester(Role.DATA_CLERK, "330127"))
    for browser, code, names in (
        (clerk, "plots", ["请选择", "递铺街道"]), (other, "plots", ["淳安县"]), (clerk, "trees", ["请选择", "安吉县"]),
    ):  # fmt: skip
        form = browser.get(f"{DESK}{code}/new/").context["form"]
        assert [name for _, name in form.fields["region_code"].choices][:2] == names


def test_a_row_that_stays_as_it_is_says_so(browser_of, people):
    row = enter_any("movements", people)
    assert "出入库记录登记后不能修改或移出。" in text(browser_of(people.clerk).get(f"{DESK}movements/{row.pk}/"))


def test_the_form_calls_a_place_as_the_list_does(browser_of, people):
    for code, title in (("inspections", "被督查地区"), ("trees", "所在地")):
        by = browser_of(people.city if code == "inspections" else people.clerk)
        assert by.get(f"{DESK}{code}/new/").context["form"].fields["region_code"].label == title


def test_problems_are_entered_under_the_inspections_of_ones_own_office(browser_of, people):
    inspection = make_problem(people.city).inspection
    entry = f"{DESK}problems/new/?inspection={inspection.pk}"
    for by, is_own in ((people.city, True), (people.province, False)):
        browser = browser_of(by)
        page = text(browser.get(f"{DESK}inspections/{inspection.pk}/"))
        assert (entry in page, f"{DESK}inspections/{inspection.pk}/change/" in page) == (is_own, is_own)
        offered = browser.get(entry).context["form"].fields["inspection"].queryset
        assert list(offered) == ([inspection] if is_own else [])


def test_the_problem_list_shows_the_lamp(browser_of, people):

    enter("problems", people.city, inspection=make_problem(people.city).inspection, on=date(2019, 10, 15))
    assert "剩余 10 个工作日" in text(browser_of(people.clerk).get(f"{DESK}problems/"))
