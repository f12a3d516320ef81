"""Figures of the time before the portal: counted at once, marked as migrated, corrected without doubling."""

import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from portal.exchange.library import export, rows_of
from portal.imports.direct import EVERYWHERE, bring_in
from portal.imports.rights import may_import
from portal.indicators.models import Report, RollUp, ValueChange
from portal.indicators.recount import differences
from portal.indicators.registry import report_forms
from portal.indicators.spreadsheets.resources import resources
from portal.indicators.states import PeriodState, ReportState
from portal.journal.models import JournalEntry
from portal.people.actors import SYSTEM
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.afforestation.factories import make_forester
from tests.portal.cases.conftest import browser_of, today
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, TODAY, ZHEJIANG, moment
from tests.portal.exchange.sheets import saved
from tests.portal.indicators.factories import PREFIX, make_report, make_reporters
from tests.portal.indicators.spreadsheets.sheets import HISTORY, old, text

pytestmark = pytest.mark.django_db
__all__ = ["browser_of", "today"]


@pytest.fixture
def city(db):
    """The data clerk of the city's office."""
    return make_forester(Role.DATA_CLERK, HUZHOU, "city")


def bring(by, *rows, **options):
    return bring_in(
        resource=HISTORY, file=text(*rows, resource=HISTORY), name="历史.csv", by=by, at=moment(), **options
    )  # fmt: skip


def finals(name="base_wan_mu"):
    rows = RollUp.objects.filter(indicator=PREFIX + name).order_by("region_code", "month")
    return [(row.region_code, f"{row.month:%Y-%m}", row.flash, row.final) for row in rows]


def test_old_figures_count_at_once_and_come_in_once(city):
    rows = [old(), old(month="2018-10"), old(region_code=DEQING)]
    assert bring(city, *rows, is_dry=True).counts.new == 3
    assert finals() == []
    assert bring(city, *rows).counts.new == 3
    assert finals() == [
        (DEQING, "2018-09", 300, 300), (ANJI, "2018-09", 300, 300), (ANJI, "2018-10", 300, 300)
    ]  # fmt: skip
    assert differences() == []
    report = Report.objects.filter(region_code=ANJI).first()
    assert (report.is_migrated, report.as_state, report.period.state) == (
        True, ReportState.CONFIRMED, PeriodState.LOCKED
    )  # fmt: skip
    assert bring(city, *rows).counts.same == 3
    assert JournalEntry.objects.filter(action="reports.migrate", actor=city.label).count() == 2


def test_a_corrected_figure_moves_the_sum_and_leaves_its_history(city):
    bring(city, old())
    assert bring(city, old(colour_forest_wan_mu="60", corridors_li="")).counts.changed == 1
    assert finals("colour_forest_wan_mu")[0][3] == 60
    assert finals("corridors_li")[0][3] == Decimal("3.25")
    change = ValueChange.objects.get()
    assert (change.old, change.new, change.way) == (Decimal("50.5"), 60, "migrate")
    assert differences() == []


def test_what_can_not_be_is_named_cell_by_cell(city):
    make_report()  # the first period that the portal opened is September 2019
    blank = [ANJI, "2018年11月", *[""] * (len(HISTORY.columns) - 2)]
    outcome = bring(
        city,
        old(month="2019年9月"),
        old(region_code=HUZHOU),
        old(region_code="330100"),
        old(region_code="339999"),
        blank,
        old(month="2018年12月", base_wan_mu="1"),
        old(month="2019年1月"),
        old(month="2019-01"),
    )
    found = {cell.row: cell.reason for cell in outcome.bad_cells}
    assert "只能导入2019年9月之前的数据" in found[2]
    assert "没有填报单位" in found[3]
    assert "行政区划范围" in " ".join(cell.reason for cell in outcome.bad_cells if cell.row == 4)
    assert set(found) == {2, 3, 4, 5, 7, 9}  # a row without figures is empty
    assert "之和 300 亩" in found[7]
    assert "与第 8 行重复" in found[9]
    assert not Report.objects.filter(is_migrated=True).exists()


def test_a_row_bears_the_code_of_its_own_day(city):
    """龙港市 left 苍南县 on 16 August 2019; what the portal knows from its first day on stood before."""
    wenzhou = make_forester(Role.DATA_CLERK, "330300", "city")
    rows = [old(region_code=code, month=month) for code, month in (
        ("330383", "2019年7月"), ("330383", "2019年8月"), ("330327", "2017年12月"),
    )]  # fmt: skip
    (cell,) = bring(wenzhou, *rows).bad_cells
    assert (cell.row, cell.reason) == (2, "2019年7月末没有这个行政区划，请用当时的代码")


def test_what_was_loaded_stays_the_same_where_the_portal_has_opened_since_and_is_no_longer_changed(city):
    bring(city, old(month="2019年9月"))
    make_report(DEQING)
    assert bring(city, old(month="2019年9月")).counts.same == 1
    (cell,) = bring(city, old(month="2019年9月", corridors_li="9")).bad_cells
    assert "只能导入2019年9月之前的数据" in cell.reason


def test_without_an_opened_period_only_months_that_are_over_come_in(city):
    (cell,) = bring(city, old(month=f"{TODAY:%Y-%m}")).bad_cells
    assert "只能导入2019年10月之前" in cell.reason


def test_the_level_above_brings_them_in_and_not_the_county(city):
    county = make_reporters().clerk
    assert may_import(city, HISTORY, TODAY)
    assert may_import(make_forester(Role.DATA_CLERK, ZHEJIANG, "province"), HISTORY, TODAY)
    with pytest.raises(Refusal, match="不能导入"):
        bring(county, old())


def test_the_template_names_every_county_and_unfilled_ones_are_left_out(city, browser_of):
    answer = browser_of(city).get(f"/desk/imports/new/{HISTORY.code}/template/")
    made = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    codes = [cell.value for cell in made.active["A"]][1:]
    assert codes == ["330502", "330503", "330521", "330522", "330523"]
    for place, value in enumerate(old(), start=1):
        made.active.cell(row=6, column=place).value = value
    assert bring_in(resource=HISTORY, file=saved(made), name="历史.xlsx", by=city, at=moment()).counts.new == 1
    answer.close()


def test_what_is_taken_out_and_brought_in_again_changes_nothing(city):
    bring(city, old(), old(month="2018年10月", corridors_li=""))
    with export(HISTORY, rows_of(HISTORY, EVERYWHERE)) as made:
        file = io.BytesIO(made.read())
    outcome = bring_in(resource=HISTORY, file=file, name="历史.xlsx", by=SYSTEM, at=moment())
    assert (outcome.bad_cells, outcome.counts.same) == ((), 2)


def test_each_declared_form_has_its_two_sheets():
    forms = [form for _, form in report_forms()]
    made = list(resources())
    assert len(made) == 2 * len(forms)
    for form in forms:
        assert {one.code.partition("-")[0] for one in made if one.clause == form.clause} == {"report", "history"}
