"""Imports by the REST API: the same rights, the same findings, nothing written before it is confirmed."""

import pytest

from portal.imports import actions
from portal.imports.models import ImportRun
from portal.people.roles import Role
from tests.portal.cases.factories import DEQING, make_official, moment
from tests.portal.exchange.sheets import row, xlsx
from tests.portal.imports.factories import as_upload, make_clerk, make_long_run, make_run
from tests.samplepolicy.models import SamplePlot

pytestmark = pytest.mark.django_db
IMPORTS = "/api/v1/imports/"


def send(browser, *rows, resource="sample-plots"):
    return browser.post(IMPORTS, {"resource": resource, "sheet": as_upload(xlsx(*rows))})


def verb(browser, run, word):
    return browser.post(f"{IMPORTS}{run['id']}/{word}/", {}, content_type="application/json")


def test_a_sheet_goes_from_upload_to_rows(browser_of, clerk):
    browser = browser_of(clerk)
    answer = send(browser, row("1"), row("2"))
    run = answer.json()
    assert (answer.status_code, run["state"], run["new_count"]) == (201, "ready", 2)
    assert not SamplePlot.objects.exists()
    assert [(one["id"], one["resource"]) for one in browser.get(IMPORTS).json()["results"]] == [
        (run["id"], "sample-plots")
    ]
    done = verb(browser, run, "confirm")
    assert (done.status_code, done.json()["state"]) == (200, "done")
    assert SamplePlot.objects.count() == 2
    assert verb(browser, run, "cancel").json()["error"]["code"] == "imports.state"


def test_bad_cells_and_changes_are_told(browser_of, clerk):
    browser = browser_of(clerk)
    bad = send(browser, row("1", area_mu="很多")).json()
    assert (bad["state"], bad["bad_cells"]) == (
        "refused", [{"row": 2, "column": "E 面积（亩）", "value": "很多", "reason": "应为数字"}]
    )  # fmt: skip
    verb(browser, send(browser, row("1")).json(), "confirm")
    run = send(browser, row("1", name="改过的名字")).json()
    assert run["changes"] == [{"row": 2, "title": "地块名称", "old": "地块1", "new": "改过的名字"}]
    assert browser.get(f"{IMPORTS}{run['id']}/").json()["changed_count"] == 1
    assert send(browser, row("1"), resource="no-such").json()["error"]["fields"]["resource"]


def test_an_import_that_is_let_go_writes_nothing(browser_of, clerk):
    browser = browser_of(clerk)
    run = send(browser, row("1")).json()
    assert verb(browser, run, "cancel").json()["state"] == "cancelled"
    assert verb(browser, run, "confirm").json()["state"] == "cancelled"
    assert not SamplePlot.objects.exists()


def test_an_import_that_waits_may_be_let_go_and_is_then_not_checked(browser_of, clerk):
    run, browser = make_long_run(clerk), browser_of(clerk)
    assert "取消导入" in browser.get(f"/desk/imports/{run.pk}/").content.decode()
    browser.post(f"/desk/imports/{run.pk}/cancel/")
    actions.check(run_id=run.pk, at=moment())
    assert ImportRun.objects.get().state == "cancelled"


def test_the_page_lets_go_too(browser_of, clerk):
    run, browser = make_run(clerk), browser_of(clerk)
    browser.post(f"/desk/imports/{run.pk}/cancel/")
    assert "已取消，没有写入任何数据" in browser.get(f"/desk/imports/{run.pk}/").content.decode()
    assert ImportRun.objects.get().state == "cancelled"


def test_what_may_be_imported_is_described(browser_of, clerk):
    sheets = {sheet["code"]: sheet for sheet in browser_of(clerk).get(f"{IMPORTS}sheets/").json()}
    assert sheets["sample-plots"]["columns"][1] == {
        "title": "地块编号", "is_required": True,
        "requirement": "必填。文字，不超过 20 个字。每个地块一个编号，不得重复。",
    }  # fmt: skip


def test_others_find_nothing_and_other_roles_import_nothing(browser_of, clerk):
    run = send(browser_of(clerk), row("1")).json()
    for other in (make_clerk(region_code=DEQING), make_official(Role.HANDLER)):
        browser = browser_of(other)
        assert browser.get(IMPORTS).json()["results"] == []
        assert verb(browser, run, "confirm").status_code == 404
    handler = browser_of(make_official(Role.HANDLER))
    assert send(handler, row("1")).status_code == 422
    assert handler.get(f"{IMPORTS}sheets/").json() == []


def test_a_file_that_can_not_be_read_is_refused(browser_of, clerk):
    answer = browser_of(clerk).post(
        IMPORTS, {"resource": "sample-plots", "sheet": as_upload(xlsx(row("1")), "地块.pdf")}
    )
    assert (answer.status_code, ImportRun.objects.count()) == (409, 0)
    assert browser_of(clerk).post(IMPORTS, {"resource": "sample-plots"}).json()["error"]["fields"]["sheet"]


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_statements_for_any_number_of_rows(browser_of, clerk, count, django_assert_num_queries):
    for number in range(count):
        make_run(clerk, row(number))
    browser = browser_of(clerk)
    browser.get(IMPORTS)
    with django_assert_num_queries(4):
        assert len(browser.get(IMPORTS).json()["results"]) == count
