"""The pages of importers: what may be imported, the template, the upload, what was found, the confirmation."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from portal.imports import actions
from portal.imports.models import ImportProgress, ImportRun, State
from portal.journal.models import JournalEntry
from portal.people.roles import Role
from tests.portal.cases.factories import DEQING, make_agent, make_official, moment
from tests.portal.exchange.sheets import csv, row, xlsx
from tests.portal.imports.factories import as_upload, make_clerk, make_long_run, make_run
from tests.samplepolicy.models import SamplePlot

pytestmark = pytest.mark.django_db
IMPORTS = "/desk/imports/"
PLOTS = f"{IMPORTS}new/sample-plots/"
HTMX = {"HX-Request": "true"}


def text(response):
    return response.content.decode()


def url(run, step=""):
    return f"{IMPORTS}{run.pk}/{step + '/' if step else ''}"


def sent(browser, file, name="地块.xlsx", **options):
    return browser.post(PLOTS, {"sheet": as_upload(file, name)}, **options)


def test_a_sheet_from_upload_to_rows(browser_of, clerk):
    browser = browser_of(clerk)
    assert "样例地块台账" in text(browser.get(IMPORTS))
    answer = sent(browser, xlsx(row("1"), row("2")))
    run = ImportRun.objects.get()
    assert answer["Location"] == url(run)
    page = text(browser.get(url(run)))
    assert "核对通过，还没有写入" in page
    assert browser.post(url(run, "confirm"))["Location"] == url(run)
    assert "已导入" in text(browser.get(url(run)))
    assert SamplePlot.objects.count() == 2


def test_bad_cells_are_listed_and_marked(browser_of, clerk):
    browser = browser_of(clerk)
    run = make_run(clerk, row("1", area_mu="<b>很多</b>"), row("2"))
    page = text(browser.get(url(run)))
    assert "发现 1 处错误，没有写入任何数据" in page
    assert "E 面积（亩）" in page
    assert "&lt;b&gt;很多&lt;/b&gt;" in page
    assert "确认导入" not in page
    answer = browser.get(url(run, "marked"))
    made = downloaded(answer)
    assert made.active["E2"].comment.text == "应为数字"


def downloaded(answer):
    content = BytesIO(b"".join(answer.streaming_content))
    answer.close()
    return load_workbook(content)


def test_what_would_change_is_shown_before(browser_of, clerk):
    browser = browser_of(clerk)
    browser.post(url(make_run(clerk, row("1")), "confirm"))
    page = text(browser.get(url(make_run(clerk, row("1", name="改过的名字")))))
    assert "改过的名字" in page
    assert "现有内容" in page


def test_what_would_be_added_is_shown_before(browser_of, clerk):
    page = text(browser_of(clerk).get(url(make_run(clerk, *(row(number) for number in range(51))))))
    assert "P49" in page
    assert "P50" not in page
    assert "这里只列出前 50 行新增内容，共 51 行" in page


def test_a_list_of_changes_that_is_cut_says_so(browser_of, clerk):
    browser = browser_of(clerk)
    browser.post(url(make_run(clerk, *(row(number) for number in range(51))), "confirm"))
    page = text(browser.get(url(make_run(clerk, *(row(number, name="改名") for number in range(51))))))
    assert "这里只列出前 50 处更新" in page
    assert "这里只列出" not in text(browser.get(url(make_run(clerk, row("1", name="改名")))))


def test_a_header_alone_is_said_to_hold_nothing(browser_of, clerk):
    browser = browser_of(clerk)
    sent(browser, xlsx())
    page = text(browser.get(url(ImportRun.objects.get())))
    assert "只有表头，没有数据行" in page
    assert "核对通过" not in page


def test_an_unreadable_file_comes_back_to_the_form(browser_of, clerk):
    answer = sent(browser_of(clerk), csv(row("1")), "地块.xlsx")
    assert answer.status_code == 422
    assert "这不是 .xlsx 工作簿" in text(answer)
    assert not ImportRun.objects.exists()
    assert browser_of(clerk).post(PLOTS).status_code == 422


def test_a_sheet_above_the_limit_is_told_to_split_or_to_become_a_text_file(browser_of, clerk, settings):
    settings.SHEET_MAX_BYTES = 400_000
    answer = sent(browser_of(clerk), csv(row("1", remark="长" * 500_000)), "地块.csv")
    assert answer.status_code == 422
    assert "请拆分成几个文件分次导入，.xlsx 也可以另存为 .csv" in text(answer)


def test_the_script_gets_the_place_to_go_or_the_slot_with_the_reason(browser_of, clerk):
    browser = browser_of(clerk)
    answer = sent(browser, xlsx(row("1")), headers=HTMX)
    assert answer["HX-Redirect"] == url(ImportRun.objects.get())
    answer = sent(browser, xlsx(row("1"), mark="sample-plots:9"), headers=HTMX)
    assert answer.status_code == 200  # told on the page of the import
    answer = sent(browser, xlsx(row("1")), "地块.txt", headers=HTMX)
    assert answer.status_code == 422
    assert "data-upload-slot" in text(answer)
    assert "<html" not in text(answer)


def test_a_wrong_version_is_refused_with_what_to_do(browser_of, clerk):
    browser = browser_of(clerk)
    sent(browser, xlsx(row("1"), mark="sample-plots:9"))
    page = text(browser.get(url(ImportRun.objects.get())))
    assert "第 9 版模板，现行的是第 1 版" in page
    assert "请下载现行模板" in page


def test_progress_asks_again_until_it_is_over(browser_of, clerk):
    browser, run = browser_of(clerk), make_long_run(clerk)
    ImportProgress.objects.filter(run=run).update(rows_done=400, rows_total=1_001)
    part = text(browser.get(url(run), headers=HTMX))
    assert "已处理 400 行，共约 1001 行" in part
    assert 'hx-trigger="every 2s"' in part
    assert "<html" not in part
    ImportRun.objects.filter(pk=run.pk).update(state=State.FAILED)
    part = text(browser.get(url(run), headers=HTMX))
    assert "hx-trigger" not in part
    assert "系统故障，导入没有完成" in part


def test_the_template_is_for_ones_own_region(browser_of, clerk):
    answer = browser_of(clerk).get(f"{PLOTS}template/")
    made = downloaded(answer)
    assert made.active["A2"].value == "330523"
    assert "%E6%A8%A1%E6%9D%BF" in answer["Content-Disposition"]


def test_what_stands_in_ones_region_is_taken_out_and_on_record(browser_of, clerk):
    for by, region_code in ((clerk, "330523"), (make_clerk(region_code=DEQING), DEQING)):
        actions.confirm(run=make_run(by, row(region_code, region_code=region_code)), by=by, at=moment())
    answer = browser_of(clerk).get(f"{PLOTS}rows/")
    assert JournalEntry.objects.get(action="imports.take_out").actor == clerk.label
    made = downloaded(answer)
    assert [cell.value for cell in made.active["A"]] == ["行政区划代码", "330523"]


def test_others_find_nothing_and_other_roles_have_no_such_page(browser_of, clerk):
    run = make_run(clerk, row("1", area_mu="x"))
    for actor in (make_clerk(region_code=DEQING), make_clerk()):
        browser = browser_of(actor)
        assert [browser.get(url(run, step)).status_code for step in ("", "marked")] == [404, 404]
        assert browser.post(url(run, "confirm")).status_code == 404
    finance = browser_of(make_clerk(kind="finance"))
    assert finance.get(PLOTS).status_code == finance.get(f"{PLOTS}template/").status_code == 404
    assert "当前岗位没有可以导入的表格" in text(finance.get(IMPORTS))
    for actor in (make_official(Role.HANDLER), make_agent()):
        assert browser_of(actor).get(IMPORTS).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_statements_for_any_number_of_rows(browser_of, clerk, count, django_assert_num_queries):
    for number in range(count):
        make_run(clerk, row(number))
    browser = browser_of(clerk)
    browser.get(IMPORTS)
    with django_assert_num_queries(4):
        assert len(browser.get(IMPORTS).context["page"].rows) == count


def test_a_marked_file_needs_bad_cells(browser_of, clerk):
    assert browser_of(clerk).get(url(make_run(clerk), "marked")).status_code == 404
