"""A list taken out as a workbook: the rows of the filter, masked as the page, limited and on record."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from portal.cases.models import Case
from portal.journal.models import JournalEntry
from portal.people.actions import exporting
from tests.portal.cases.factories import USCCS, days_later, make_accepted, make_agent, make_staff, make_submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff():
    return make_staff()


def rows(response):
    assert response.status_code == 200
    sheet = load_workbook(BytesIO(b"".join(response.streaming_content))).active
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_the_list_comes_as_a_sheet_named_in_chinese(browser_of, staff):
    case = make_submitted()
    answer = browser_of(staff.clerk).get("/desk/export/")
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    assert "%E5%BE%85%E5%8A%9E20191015.xlsx" in answer["Content-Disposition"]  # 待办
    header, row = rows(answer)
    assert header[:6] == ["时限", "环节时限", "办件编号", "办件名称", "事项", "申请单位"]
    assert row[0] == "剩余 5 工作日"
    assert row[2:6] == [case.number, case.title, "样例补助", "安吉示例科技有限公司"]


def test_filters_hold_for_the_sheet_and_pages_do_not(browser_of, staff):
    cases = [make_submitted(make_agent(USCCS[number % 3], f"第{number % 3}公司")) for number in range(22)]
    clerk = browser_of(staff.clerk)
    assert len(rows(clerk.get("/desk/export/"))) == 23
    assert len(rows(clerk.get("/desk/export/", {"q": cases[0].number}))) == 2
    assert len(rows(clerk.get("/desk/export/", {"q": "没有"}))) == 1


@pytest.mark.parametrize("address", ["/desk/done/export/", "/desk/overdue/export/", "/desk/cases/export/"])
def test_every_list_can_be_taken_out(browser_of, staff, address):
    make_submitted(on=days_later(-20))
    make_accepted(staff, make_agent(USCCS[1], "另一公司"))
    assert len(rows(browser_of(staff.clerk).get(address))) >= 2


def test_what_was_begun_at_the_counter_can_be_taken_out(browser_of, staff):
    case = make_submitted()
    Case.objects.filter(pk=case.pk).update(counter_post=staff.clerk.post)
    assert rows(browser_of(staff.clerk).get("/desk/started/export/"))[1][2] == case.number


def test_a_persons_name_is_masked_where_the_page_masks_it(browser_of, staff):
    case = make_submitted()
    Case.objects.filter(pk=case.pk).update(audience="person", applicant_name="欧阳修远")
    assert rows(browser_of(staff.supervisor).get("/desk/cases/export/"))[1][5] == "欧**"
    assert rows(browser_of(staff.clerk).get("/desk/cases/export/"))[1][5] == "欧阳修远"


def test_more_than_anybody_reads_is_refused_clearly(browser_of, staff, monkeypatch):
    make_submitted()
    make_submitted(make_agent(USCCS[1], "另一公司"))
    monkeypatch.setattr(exporting, "MOST_ROWS", 1)
    answer = browser_of(staff.clerk).get("/desk/export/")
    assert answer.status_code == 409
    assert "符合条件的记录超过1条" in answer.content.decode()
    assert "分次导出" in answer.content.decode()


def test_who_took_what_stands_in_the_journal(browser_of, staff):
    make_submitted()
    rows(browser_of(staff.clerk).get("/desk/export/", {"q": "安吉"}))
    entry = JournalEntry.objects.get(action="cases.export")
    assert entry.actor == staff.clerk.label
    assert entry.subject == "list:待办"
    assert '"rows":1' in entry.payload


def test_the_sheet_takes_the_same_statements_for_any_number_of_rows(browser_of, staff, django_assert_num_queries):
    clerk = browser_of(staff.clerk)
    for number in range(3):
        make_submitted(make_agent(USCCS[number], f"第{number}公司"))
        rows(clerk.get("/desk/export/"))
        with django_assert_num_queries(9):
            rows(clerk.get("/desk/export/"))


def test_a_sheet_is_open_to_nobody_who_may_not_see_the_list(browser_of):
    assert browser_of(make_agent()).get("/desk/cases/export/").status_code == 403
    assert browser_of().get("/desk/export/").status_code == 302
