"""The pages of duties: lists with counts and filters, one duty with its verbs, evidence, the sheet."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from portal.duties.actions import reporting, watching
from portal.duties.models import DutyProgress, State
from portal.people.roles import Role
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, TODAY, ZHEJIANG, make_agent, make_official, moment
from tests.portal.duties.factories import make_duty, proof

pytestmark = pytest.mark.django_db
MINE, WATCH = "/desk/duties/", "/desk/duties/watch/"
CLAUSE = {"document": "2018-82", "q": "市县政府为责任主体"}


@pytest.fixture
def clerk():
    return make_official(Role.HANDLER, kind="government", region_code=ANJI)


@pytest.fixture
def supervisor():
    return make_official(Role.SUPERVISOR, kind="government_office", region_code=ANJI)


def text(response):
    return response.content.decode()


def rows(response):
    return [duty for duty, _ in response.context["lit"]]


def counts(response):
    return {tab["title"]: tab["count"] for tab in response.context["tabs"]}


def report(duty, by, percent=40):
    return reporting.report_progress(
        duty=duty, percent=percent, text="方案已印发", evidence=proof(), by=by, at=moment()
    )  # fmt: skip


def test_an_office_finds_its_own_and_nobody_elses(browser_of, clerk):
    mine = make_duty()
    make_duty(region_code=DEQING)
    assert rows(browser_of(clerk).get(MINE, CLAUSE)) == [mine]


def test_pages_are_for_those_who_report_or_watch(browser_of, clerk, supervisor):
    duty = make_duty()
    for actor in (make_agent(), make_official(Role.CLERK, kind="service_center")):
        for url in (MINE, WATCH, f"{MINE}{duty.pk}/"):
            assert browser_of(actor).get(url).status_code == 403
    assert browser_of(clerk).get(WATCH).status_code == 403
    assert browser_of(supervisor).get(MINE).status_code == 403


def test_a_neighbour_finds_nothing(browser_of):
    duty = make_duty()
    for role, kind in ((Role.HANDLER, "government"), (Role.SUPERVISOR, "government_office")):
        neighbour = browser_of(make_official(role, kind=kind, region_code=DEQING))
        assert neighbour.get(f"{MINE}{duty.pk}/").status_code == 404
        assert neighbour.post(f"{MINE}{duty.pk}/urge/").status_code == 404


def test_each_status_is_counted_and_found(browser_of, supervisor):
    found = {
        "running": make_duty("government"),
        "soon": make_duty("science", due_on=date(2019, 10, 31)),
        "overdue": make_duty("finance", due_on=date(2019, 10, 14)),
        "expired": make_duty("water", due_on=date(2018, 12, 31)),
        "closed": make_duty("commerce", state=State.CLOSED, closed_on=TODAY),
        "ended": make_duty("police", state=State.ENDED),
    }
    make_duty("forestry")  # the text names it too; laid out by the migration on another day
    browser = browser_of(supervisor)
    first = browser.get(WATCH, CLAUSE)
    assert counts(first) == {
        "全部": "", "未指定单位": 0, "办理中": counts(first)["办理中"], "临期": 1, "超期": 1, "期满": 1, "已办结": 1,
    }  # fmt: skip
    for status, duty in found.items():
        answer = browser.get(WATCH, {**CLAUSE, "status": status})
        assert duty in rows(answer)
        assert status == "running" or rows(answer) == [duty]
        assert counts(answer) == counts(first)
    for status, words in (("soon", "剩余 12 工作日"), ("overdue", "超期 1 工作日"), ("expired", "期满（2018-12-31）")):
        assert words in text(browser.get(WATCH, {**CLAUSE, "status": status}))


def test_what_nobody_answers_for_is_a_warning_of_its_own(browser_of):
    duty = make_duty("", ZHEJIANG, clause="2-1")
    supervisor = make_official(Role.SUPERVISOR, kind="service_center", region_code=ZHEJIANG, level="province")
    answer = browser_of(supervisor).get(WATCH, {"document": "2018-82", "status": "unassigned"})
    assert duty in rows(answer)
    page = text(browser_of(supervisor).get(f"{MINE}{duty.pk}/"))
    assert "还没有责任单位" in page
    assert "指定责任单位" in page


def test_filters_stay_in_the_address_and_narrow_by_region_level_and_office(browser_of):
    supervisor = browser_of(make_official(Role.SUPERVISOR, kind="government_office", region_code=HUZHOU, level="city"))
    anji, city = make_duty(), make_duty(region_code=HUZHOU)
    make_duty("science")
    answer = supervisor.get(WATCH, {**CLAUSE, "region": ANJI, "level": "county", "kind": "government"})
    assert rows(answer) == [anji]
    assert "region=330523" in answer.context["tabs"][1]["url"]
    assert rows(supervisor.get(WATCH, {**CLAUSE, "level": "city", "kind": "government"})) == [city]
    assert rows(supervisor.get(WATCH, {"document": "2018-82", "q": "安吉县政府", "status": "running"}))[0] == anji


def test_lists_ask_the_same_number_of_questions_for_one_row_and_for_three(
    browser_of, supervisor, django_assert_num_queries
):
    browser = browser_of(supervisor)
    make_duty("science", document="2018-31", clause="1-1")
    query = {"document": "2018-31", "q": "安吉县科技局"}
    browser.get(WATCH, query)
    with django_assert_num_queries(7):
        assert len(rows(browser.get(WATCH, query))) == 1
    for clause in ("1-2", "1-3"):
        make_duty("science", document="2018-31", clause=clause)
    with django_assert_num_queries(7):
        assert len(rows(browser.get(WATCH, query))) == 3


def test_a_duty_goes_its_whole_way_through_its_page(browser_of, clerk, supervisor):
    duty = make_duty()
    url = f"{MINE}{duty.pk}/"
    office, watcher = browser_of(clerk), browser_of(supervisor)
    assert "催办" in text(watcher.get(url))
    assert watcher.post(f"{url}urge/", {"text": "请填报"}).status_code == 302
    sent = {"percent": "４０", "text": "方案已印发", "evidence": proof()}
    assert office.post(f"{url}report/", sent).status_code == 302
    assert office.post(f"{url}extend/", {"new_due_on": "20230630", "reason": "分两年"}).status_code == 302
    page = text(watcher.get(url))
    assert "答复延期申请" in page
    assert f"{url}close/" not in page
    assert watcher.post(f"{url}answer/", {"is_granted": "1", "reason": "同意"}).status_code == 302
    assert watcher.post(f"{url}close/", {"text": "已完成"}).status_code == 302
    duty.refresh_from_db()
    assert (duty.state, duty.percent, duty.due_on) == (State.CLOSED, 40, date(2023, 6, 30))
    page = text(office.get(url))
    for words in ("第1次催办", "填报进度 40%", "申请延期至2023-06-30", "同意延期", "已完成", "证明.pdf"):
        assert words in page
    assert watcher.post(f"{url}reopen/", {"reason": "材料不符"}).status_code == 302


def test_only_the_readers_own_verbs_are_offered(browser_of, clerk, supervisor):
    duty = make_duty()
    url = f"{MINE}{duty.pk}/"
    offered = {
        "office": {entry.name for entry, _ in browser_of(clerk).get(url).context["forms"]},
        "supervisor": {entry.name for entry, _ in browser_of(supervisor).get(url).context["forms"]},
    }
    assert offered == {"office": {"report", "extend"}, "supervisor": {"urge", "close"}}
    auditor = browser_of(make_official(Role.AUDITOR, kind="service_center", region_code=ANJI))
    assert auditor.get(url).context["forms"] == []
    assert "由安吉县政府填报进度" in text(auditor.get(url))


def test_what_was_typed_comes_back_with_what_is_wrong(browser_of, clerk, supervisor):
    duty = make_duty(percent=50)
    url = f"{MINE}{duty.pk}/report/"
    office = browser_of(clerk)
    answer = office.post(url, {"percent": "四十", "text": "正在推进的工作"})
    assert answer.status_code == 422
    assert "正在推进的工作" in text(answer)
    answer = office.post(url, {"percent": "40", "text": "正在推进的工作"})
    assert answer.status_code == 409
    assert "不能下调" in text(answer)
    assert "正在推进的工作" in text(answer)
    answer = browser_of(supervisor).post(url, {"percent": "60", "text": "x"})
    assert (answer.status_code, DutyProgress.objects.filter(duty=duty).count()) == (409, 0)


def test_a_file_that_is_none_is_refused_and_nothing_is_kept(browser_of, clerk):
    duty = make_duty()
    wrong = proof("程序.pdf")
    wrong.file.seek(0)
    wrong.file.write(b"MZ\x90\x00 no pdf at all")
    wrong.seek(0)
    answer = browser_of(clerk).post(f"{MINE}{duty.pk}/report/", {"percent": "60", "text": "x", "evidence": wrong})
    assert answer.status_code == 409
    duty.refresh_from_db()
    assert (duty.percent, duty.progress.count()) == (0, 0)


def test_evidence_opens_for_whoever_may_see_the_duty(browser_of, clerk, supervisor):
    line = report(make_duty(), clerk)
    url = f"{MINE}evidence/{line.evidence.pk}/"
    assert browser_of(supervisor).get(url)["Content-Type"] == "application/pdf"
    neighbour = make_official(Role.HANDLER, kind="government", region_code=DEQING)
    assert browser_of(neighbour).get(url).status_code == 404


def test_an_office_that_there_is_not_is_said_at_the_field(browser_of):
    duty = make_duty("", ZHEJIANG, clause="2-1")
    supervisor = make_official(Role.SUPERVISOR, kind="service_center", region_code=ZHEJIANG, level="province")
    sent = {"kind": "power_company", "region": ANJI, "reason": "x"}
    answer = browser_of(supervisor).post(f"{MINE}{duty.pk}/assign/", sent)
    assert answer.status_code == 422
    assert "没有登记负责此事的机构" in text(answer)
    sent = {"kind": "forestry", "region": ZHEJIANG, "reason": "按职责"}
    assert browser_of(supervisor).post(f"{MINE}{duty.pk}/assign/", sent).status_code == 302


def test_the_summary_counts_by_region_office_and_document(browser_of):
    make_duty("science", due_on=date(2019, 10, 14))
    city = make_official(Role.SUPERVISOR, kind="government_office", region_code=HUZHOU, level="city")
    answer = browser_of(city).get("/desk/duties/summary/")
    by_region, by_kind, by_document = (lines for _, _, lines in answer.context["tables"])
    document = next(line for line in by_document if line.query == "document=2018-82")
    anji = next(line for line in by_region if line.name == "安吉县")
    science = next(line for line in by_kind if line.name == "科技厅")
    assert [line.counts["overdue"] for line in (anji, science, document)] == [1, 1, 1]
    assert anji.query == "region=330523"
    make_duty("science", ZHEJIANG)
    province = make_official(Role.SUPERVISOR, kind="service_center", region_code=ZHEJIANG, level="province")
    answer = browser_of(province).get("/desk/duties/summary/")
    assert {"省级单位", "湖州市"} <= {line.name for line in answer.context["tables"][0][2]}


def test_the_list_leaves_as_a_workbook(browser_of, supervisor):
    duty = make_duty("science", document="2018-31", clause="1-1")
    answer = browser_of(supervisor).get(f"{WATCH}export/", {"document": "2018-31", "q": "安吉县科技局"})
    sheet = openpyxl.load_workbook(BytesIO(answer.getvalue())).active
    lines = list(sheet.iter_rows(values_only=True))
    assert lines[0][0] == "条款"
    assert lines[1][:2] == (duty.citation.cite, duty.title)
    assert lines[1][7] == "至 2022-12-31"


def test_what_was_handed_on_leads_to_its_heir(browser_of, clerk):
    heir = make_duty()
    old = make_duty(region_code=DEQING, state=State.ENDED, taken_over_by=heir)
    office = browser_of(clerk)
    assert "本任务已移交安吉县政府" in text(office.get(f"{MINE}{old.pk}/"))
    assert f"{MINE}{old.pk}/" in text(office.get(f"{MINE}{heir.pk}/"))


def test_anybody_learns_who_answers_and_how_far_in_counts(client, today, clerk, supervisor):
    duty = make_duty()
    report(duty, clerk)
    watching.close(duty=duty, text="完成", by=supervisor, at=moment())
    answer = client.get("/duties/2018-82/3-1/")
    line = next(row for row in answer.context["rows"] if (row.name, row.level) == ("政府", "县级"))
    assert (line.reported, line.closed) == (1, 1)
    assert "方案已印发" not in text(answer)
    assert client.get("/duties/2018-82/none/").status_code == 404
    assert client.get("/duties/none/3-1/").status_code == 404
