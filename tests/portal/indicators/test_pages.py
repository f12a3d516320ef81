"""The pages of reporting: the grid by plain form and by script, checking, reviewing, periods, splits."""

import json
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from portal.clock.models import BusinessDate
from portal.clock.today import business_now
from portal.indicators.actions import entry, periods, review, splitting, urging, wishing
from portal.indicators.history import amounts_of
from portal.indicators.lines import Line, lines_of
from portal.indicators.models import CellNote, Report, Target, TargetSplit, Urge
from portal.indicators.registry import report_form
from portal.indicators.states import ReportState
from portal.papers.models import Paper
from portal.people.roles import Role
from portal.workdays.calendar import load
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, TODAY, make_official, moment
from tests.portal.indicators.factories import (
    FORM,
    PREFIX,
    SEPTEMBER,
    amounts,
    make_confirmed,
    make_endorsed,
    make_report,
    make_reporters,
    make_submitted,
    save,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("october")]
BASE = f"{PREFIX}base_wan_mu"
CODES = [f"{PREFIX}{name}" for name in (
    "base_wan_mu", "new_forest_wan_mu", "infill_wan_mu", "colour_forest_wan_mu", "income_base_wan_mu",
    "precious_trees", "corridors_li",
)]  # fmt: skip
TEXTS = ["300", "100", "200", "50.5", "0", "1200", "3.25"]


@pytest.fixture
def october():
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})


@pytest.fixture
def people():
    return make_reporters()


def body(report, rows, version=None, **more):
    return json.dumps({"version": report.version if version is None else version, "note": "", "explanations": {},
                       "rows": rows, **more})  # fmt: skip


def send(client, report, rows, **more):
    return client.post(
        reverse("indicators:report", args=[report.pk]), body(report, rows, **more), content_type="application/json"
    )


def plain(report, rows, **more):
    data = {"version": report.version, "note": "", **more}
    for number, (label, *texts) in enumerate(rows):
        data |= {f"row-{number}": "1", f"label-{number}": label}
        data |= {f"cell-{number}-{code}": text for code, text in zip(CODES, texts, strict=True)}
    return data


def test_script_and_plain_form_keep_the_same(people, at_desk):
    client = at_desk(people.clerk)
    first = make_report()
    answer = send(client, first, [["递铺街道", *TEXTS], [""] * 8])
    assert answer.status_code == 200, answer.content
    assert answer.json()["totals"][BASE] == "300"
    by_script = lines_of(first)
    first.refresh_from_db()
    answer = client.post(reverse("indicators:report", args=[first.pk]), plain(first, [["递铺街道", *TEXTS]]))
    assert answer.status_code == 302
    assert lines_of(first) == by_script == [Line("递铺街道", amounts())]


def test_figures_are_read_as_people_write_them(people, at_desk):
    report = make_report()
    send(at_desk(people.clerk), report, [["递铺 街道", "１２０,000", "20000", "100,000", "", "", "", ""]])
    assert amounts_of(report)[BASE] == Decimal(120_000)


@pytest.mark.parametrize("way", ["script", "plain"])
def test_what_can_not_be_read_stays_on_the_page_and_nothing_is_kept(people, at_desk, way):
    client, report = at_desk(people.clerk), make_report()
    rows = [["递铺街道", "约三百", *TEXTS[1:]], ["", "1", *[""] * 6]]
    if way == "script":
        answer = send(client, report, rows)
        cells = [mistake["cell"] for mistake in answer.json()["mistakes"]]
        assert cells == ["cell-1-label", f"cell-0-{BASE}"]
    else:
        answer = client.post(reverse("indicators:report", args=[report.pk]), plain(report, rows))
        assert 'value="约三百"' in answer.content.decode()
        assert f'href="#cell-0-{BASE}"' in answer.content.decode()
    assert answer.status_code == 422
    assert not report.lines.exists()


@pytest.mark.parametrize("way", ["script", "plain"])
def test_somebody_elses_values_are_shown_beside_ones_own(people, at_desk, way):
    client, report = at_desk(people.clerk), make_report()
    save(report, people)
    mine = [["递铺街道", "301", "101", *TEXTS[2:]]]
    if way == "script":
        answer = send(client, report, mine, version=0)
        text = answer.json()["html"]
    else:
        report.version = 0
        answer = client.post(reverse("indicators:report", args=[report.pk]), plain(report, mine))
        text = answer.content.decode()
    assert answer.status_code == 409
    assert '<td data-label="我填写的">301</td><td data-label="对方已保存">300</td>' in text
    assert amounts_of(report)[BASE] == 300


def test_after_looking_at_both_ones_own_may_go_on(people, at_desk):
    client, report = at_desk(people.clerk), make_report()
    version = save(report, people).version
    sent = plain(report, [["递铺街道", "301", "101", *TEXTS[2:]]]) | {"continue": version}
    assert client.post(reverse("indicators:report", args=[report.pk]), sent).status_code == 302
    assert amounts_of(report)[BASE] == 301


@pytest.mark.parametrize(
    "sent", ["", "[]", "{}", '{"rows": 1}', '{"rows": [["a"]], "explanations": {}, "version": 0}',
             '{"rows": [], "explanations": {}, "version": "x"}', "[" * 5000]
)  # fmt: skip
def test_a_bent_body_is_no_fault_of_ours(people, at_desk, sent):
    report = make_report()
    address = reverse("indicators:report", args=[report.pk])
    assert at_desk(people.clerk).post(address, sent, content_type="application/json").status_code == 400


def test_a_form_without_lines_is_one_row(people, at_desk):
    report = make_report(month=SEPTEMBER.replace(year=2018, month=12), form="afforestation.yearly")
    codes = report_form(report.period.form).indicators
    answer = send(at_desk(people.clerk), report, [["", *(str(1000 + place) for place, _ in enumerate(codes))]])
    assert answer.status_code == 200
    assert amounts_of(report) == {code: Decimal(1000 + place) for place, code in enumerate(codes)}


def test_checking_leads_to_submission_and_names_what_stands_in_the_way(people, at_desk):
    client, report = at_desk(people.clerk), save(make_report(), people, base_wan_mu="1")
    address = reverse("indicators:check", args=[report.pk])
    page = client.get(address).content.decode()
    assert "确认提交" not in page
    assert f"#cell-0-{BASE}" in page
    assert client.post(address, {"version": report.version}).status_code == 409
    report = save(report, people)
    assert "校验通过" in client.get(address).content.decode()
    assert client.post(address, {"version": report.version}).status_code == 302
    report.refresh_from_db()
    assert report.as_state is ReportState.SUBMITTED


def test_city_returns_one_cell_and_county_mends_it(people, at_desk):
    report = make_submitted(people)
    sent = {"version": report.version, "reason": "请核对", "line1": "递铺街道", "column1": BASE, "text1": "与验收不符"}
    answer = at_desk(people.city).post(reverse("indicators:return", args=[report.pk]), sent)
    assert answer.status_code == 302
    note = CellNote.objects.get()
    assert (note.line, note.indicator) == ("递铺街道", BASE)
    client, address = at_desk(people.clerk), reverse("indicators:report", args=[report.pk])
    page = client.get(address).content.decode()
    assert "与验收不符" in page
    assert "退回：请核对" in page
    report.refresh_from_db()
    answer = send(client, report, [["递铺街道", "301", "101", *TEXTS[2:]]])
    assert "退回：请核对" in client.get(address).content.decode()  # why, until it goes up again
    entry.submit(report=report, version=answer.json()["version"], by=people.clerk, at=business_now())
    page = at_desk(people.city).get(reverse("indicators:report", args=[report.pk])).content.decode()
    assert "<del>300</del>" in page


def test_the_history_of_one_cell_says_what_it_was_who_changed_it_and_how(people, at_desk):
    report = save(make_report(), people)
    report = save(report, people, base_wan_mu="301", new_forest_wan_mu="101")
    client, address = at_desk(people.city), reverse("indicators:changes", args=[report.pk])
    page = client.get(address, {"line": "递铺街道", "indicator": BASE}).content.decode()
    rows = page[page.index("<tbody>") :].split("<tr>")[1:]
    assert len(rows) == 2
    assert all(word in rows[0] for word in (">300</td>", ">301</td>", "网页填报", people.clerk.label))
    total = client.get(address, {"line": "合计", "indicator": BASE}).content.decode()
    assert total.count('data-label="新值"') == 2
    neighbour = make_official(Role.DATA_CLERK, kind="forestry", region_code=DEQING)
    assert at_desk(neighbour).get(address).status_code == 404


def test_a_report_of_the_time_before_is_marked_as_such(people, at_desk):
    report = make_confirmed(people)
    Report.objects.update(is_migrated=True)
    page = at_desk(people.city).get(reverse("indicators:report", args=[report.pk])).content.decode()
    assert "历史导入" in page


@pytest.mark.parametrize("count", [1, 3])
def test_changes_cost_the_same_for_one_and_three(people, at_desk, count, django_assert_num_queries):
    lines = [Line(f"第{number}镇", amounts()) for number in range(count)]
    report = save(make_report(), people, lines=lines)
    client = at_desk(people.clerk)
    with django_assert_num_queries(5):
        client.get(reverse("indicators:changes", args=[report.pk]))


def test_who_was_urged_sees_by_whom_when_and_how_often(people, at_desk):
    report = make_report()
    for text in ("请尽快", "再次提醒"):
        urging.urge(report=report, text=text, by=people.city, at=moment())
    page = at_desk(people.clerk).get(reverse("indicators:report", args=[report.pk])).content.decode()
    assert "共催报 2 次" in page
    assert people.city.label in page


def test_nobody_sends_back_what_he_has_not_seen(people, at_desk):
    report = make_submitted(people)
    sent = {"version": report.version, "reason": "请核对", "line1": "递铺街道", "column1": BASE, "text1": "偏大"}
    entry.withdraw(report=report, by=people.clerk, at=moment())
    make_submitted(people, Report.objects.select_related("period").get(), base_wan_mu="301", infill_wan_mu="201")
    answer = at_desk(people.city).post(reverse("indicators:return", args=[report.pk]), sent)
    assert answer.status_code == 409
    assert "已由他人修改" in answer.content.decode()
    assert not CellNote.objects.exists()


@pytest.mark.parametrize("sent", [{"text1": "x"}, {"column1": BASE}, {"column1": "unknown", "text1": "x"}])
def test_half_a_note_is_asked_for_and_not_dropped(people, at_desk, sent):
    report = make_submitted(people)
    answer = at_desk(people.city).post(
        reverse("indicators:return", args=[report.pk]), {"version": report.version, "reason": "请核对", **sent}
    )
    assert answer.status_code == 422
    assert not CellNote.objects.exists()


def test_reports_are_passed_on_together_each_with_its_own_answer(people, at_desk):
    client, first = at_desk(people.city), make_submitted(people)
    second = make_submitted(make_reporters(DEQING), make_report(DEQING))
    args = [first.period_id]
    page = client.post(reverse("indicators:bulk", args=args), {"pick": [first.pk, second.pk]}).content.decode()
    assert f'value="{first.pk}:{first.version}"' in page
    review.return_(report=second, reason="x", notes={}, by=people.city, at=moment())
    picked = {"pick": [f"{report.pk}:{report.version}" for report in (first, second)]}
    assert client.post(reverse("indicators:bulk_run", args=args), picked).status_code == 302
    page = client.get(reverse("indicators:bulk_result", args=args)).content.decode()
    assert "已办理 1 份，1 份没有办理" in page
    first.refresh_from_db()
    assert first.as_state is ReportState.ENDORSED


def test_who_reads_what(people, at_desk):
    report = make_report()
    neighbour = make_official(Role.DATA_CLERK, kind="forestry", region_code=DEQING)
    address = reverse("indicators:report", args=[report.pk])
    assert at_desk(neighbour).get(address).status_code == 404
    assert at_desk(neighbour).post(address, {}).status_code == 404
    assert "核对并提交" in at_desk(people.clerk).get(address).content.decode()
    assert "核对并提交" not in at_desk(people.city).get(address).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_my_reports_cost_the_same_for_one_and_three(people, at_desk, count, django_assert_num_queries):
    for month in (7, 8, 9)[:count]:
        make_report(month=SEPTEMBER.replace(month=month))
    client = at_desk(people.clerk)
    with django_assert_num_queries(5):
        client.get(reverse("indicators:mine"))


@pytest.mark.parametrize("count", [1, 3])
def test_a_period_costs_the_same_for_one_and_three(people, at_desk, count, django_assert_num_queries):
    for county in (ANJI, DEQING, "330522")[:count]:
        Urge.objects.create(report=make_report(county), text="x", by="x", at=moment())
    client = at_desk(people.city)
    with django_assert_num_queries(7):
        page = client.get(reverse("indicators:period", args=[Report.objects.first().period_id]))
    assert page.content.decode().count("1 次") == count


@pytest.mark.parametrize("count", [1, 3])
def test_periods_cost_the_same_for_one_and_three(people, at_desk, count, django_assert_num_queries):
    for month in (7, 8, 9)[:count]:
        make_endorsed(people, make_report(month=SEPTEMBER.replace(month=month)))
    client = at_desk(people.city)
    with django_assert_num_queries(5):
        page = client.get(reverse("indicators:periods"))
    assert page.content.decode().count("1 / 1") == count


@pytest.mark.parametrize("count", [1, 3])
def test_a_report_costs_the_same_for_one_and_three_lines(people, at_desk, count, django_assert_num_queries):
    lines = [Line(f"第{number}镇", amounts()) for number in range(count)]
    report = save(make_report(), people, lines=lines)
    client = at_desk(people.clerk)
    with django_assert_num_queries(17):
        client.get(reverse("indicators:report", args=[report.pk]))


@pytest.mark.parametrize("count", [1, 3])
def test_wishes_cost_the_same_for_one_and_three(people, at_desk, count, django_assert_num_queries):
    for county in (ANJI, DEQING, "330522")[:count]:
        them = make_reporters(county)
        wishing.ask(report=make_confirmed(them), reason="更正", by=them.clerk, at=moment())
    client = at_desk(people.province)
    with django_assert_num_queries(4):
        client.get(reverse("indicators:wishes"))


def test_the_province_opens_closes_and_answers(people, at_desk):
    client = at_desk(people.province)
    assert "2019年9月" in client.get(reverse("indicators:periods")).content.decode()
    sent = {"form": FORM, "month": "2019-09-01"}
    assert client.post(reverse("indicators:open"), sent).status_code == 302
    report = Report.objects.get(region_code=ANJI)
    assert client.post(reverse("indicators:close", args=[report.period_id])).status_code == 302
    wish = wishing.ask(report=report, reason="迟了", by=people.clerk, at=moment())
    address = reverse("indicators:wish_answer", args=[wish.pk])
    assert client.post(address, {"is_granted": "0"}).status_code == 422
    assert client.post(address, {"is_granted": "1"}).status_code == 302
    report.refresh_from_db()
    assert report.is_reopened


def test_one_click_urges_everybody(people, at_desk):
    period = periods.open_(
        form_code=FORM, month=SEPTEMBER, by=people.province, at=moment(), on=TODAY, calendar=load()
    )  # fmt: skip
    client = at_desk(people.city)
    assert client.post(reverse("indicators:urge-all", args=[period.pk]), {"text": ""}).status_code == 302
    assert Urge.objects.count() == period.reports.filter(city_code=HUZHOU).count()


def test_a_split_is_proposed_and_decided_on_pages(at_desk):
    first, second = (
        make_official(Role.DATA_REVIEWER, kind="forestry", region_code=HUZHOU, level="city") for _ in range(2)
    )  # fmt: skip
    client, address = at_desk(first), reverse("indicators:propose", args=[BASE])
    assert "德清县" in client.get(address).content.decode()
    target = Target.objects.get(indicator=BASE, region_code=HUZHOU).amount
    short = {f"share_{ANJI}": str(target / 10_000 - 1), "reason": "按资源"}
    answer = client.post(address, short)
    assert answer.status_code == 422
    assert "还差 1 万亩" in answer.content.decode()
    assert client.post(address, short | {f"share_{DEQING}": "1"}).status_code == 302
    split = TargetSplit.objects.get()
    clerk = make_official(Role.DATA_CLERK, kind="forestry", region_code=HUZHOU, level="city")
    page = reverse("indicators:split", args=[split.pk])
    offered = ["确认生效" in at_desk(by).get(page).content.decode() for by in (first, clerk, second)]
    assert offered == [False, False, True]
    client = at_desk(first)
    confirm = reverse("indicators:split_confirm", args=[split.pk])
    assert client.post(confirm).status_code == 409
    assert at_desk(second).post(confirm).status_code == 302
    assert Target.objects.get(indicator=BASE, region_code=DEQING).amount == 10_000
    assert client.get(reverse("indicators:split", args=[split.pk])).status_code == 200


def test_the_summary_table_is_shown_exported_and_issued(people, at_desk):
    report = make_endorsed(people)
    client, address = at_desk(people.city), reverse("indicators:summary", args=[report.period_id])
    page = client.get(address).content.decode()
    assert "安吉县" in page
    assert "300.00" in page
    sheet = client.get(reverse("indicators:summary_sheet", args=[report.period_id]))
    rows = list(load_workbook(BytesIO(b"".join(sheet.streaming_content))).active.values)
    assert ("安吉县", 300) in [row[:2] for row in rows]
    assert [row[0] for row in rows[-4:]] == [
        "口径：快报",
        f"制表人：{people.city.user}",
        "审核人：",
        "制表日期：2019-10-15",
    ]
    assert client.post(address, {"reviewed_by": ""}).status_code == 422
    assert client.post(address, {"reviewed_by": "王审核"}).status_code == 302
    county = make_official(Role.DATA_REVIEWER, kind="forestry", region_code=ANJI)
    assert "制发汇总表" not in at_desk(county).get(address).content.decode()
    client, paper = at_desk(people.city), Paper.objects.get()
    assert paper.facts["reviewed_by"] == "王审核"
    assert client.get(reverse("papers:download", args=[paper.pk])).status_code == 200


def test_a_summary_names_the_regions_of_its_period_and_not_those_of_later(people, at_desk):
    report = make_endorsed(make_reporters("330103"))
    BusinessDate.objects.update(date=date(2021, 4, 9))
    city = make_official(Role.DATA_REVIEWER, kind="forestry", region_code="330100", level="city")
    page = at_desk(city).get(reverse("indicators:summary", args=[report.period_id])).content.decode()
    assert "下城区" in page
    assert "钱塘区" not in page


def test_whoever_works_with_a_period_reads_why_it_was_opened_again(people, at_desk):
    report = make_report()
    periods.lock(period=report.period, by=people.province, at=moment())
    periods.reopen(period=report.period, reason="汛期延后", by=people.province, at=moment())
    for reader, address in (
        (people.clerk, reverse("indicators:report", args=[report.pk])),
        (people.city, reverse("indicators:period", args=[report.period_id])),
    ):
        assert "2019年9月填报期已重新打开：汛期延后" in at_desk(reader).get(address).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_splits_cost_the_same_for_one_and_three(at_desk, count, django_assert_num_queries):
    by = make_official(Role.DATA_REVIEWER, kind="forestry", region_code=HUZHOU, level="city")
    other = make_official(Role.DATA_REVIEWER, kind="forestry", region_code=HUZHOU, level="city")
    target = Target.objects.get(indicator=BASE, region_code=HUZHOU).amount
    shares = dict.fromkeys(splitting.counties_of(HUZHOU, TODAY), target)
    for _ in range(count):
        split = splitting.propose(indicator_code=BASE, shares=shares, reason="x", by=by, at=moment(), on=TODAY)
        splitting.reject(split=split, reason="x", by=other, at=moment())
    client = at_desk(by)
    with django_assert_num_queries(5):
        client.get(reverse("indicators:splits"))


def test_the_empty_form_is_for_the_printer(people, at_desk):
    assert "填表人" in at_desk(people.clerk).get(reverse("indicators:blank", args=[make_report().pk])).content.decode()


def test_withdrawing_brings_the_grid_back(people, at_desk):
    report = make_submitted(people)
    client = at_desk(people.clerk)
    assert "撤回" in client.get(reverse("indicators:report", args=[report.pk])).content.decode()
    assert client.post(reverse("indicators:withdraw", args=[report.pk])).status_code == 302
    assert client.post(reverse("indicators:withdraw", args=[report.pk])).status_code == 409
    assert entry.submit(
        report=report, version=Report.objects.get().version, by=people.clerk, at=moment()
    ).as_state is ReportState.SUBMITTED  # fmt: skip
