"""The grid of a report: its figures are sums of lines, each cell has its history, size costs no statements."""

from decimal import Decimal

import pytest

from portal.indicators.actions import entry
from portal.indicators.history import amounts_of
from portal.indicators.lines import Line, lines_of, totals
from portal.indicators.models import ValueChange
from portal.indicators.registry import report_form
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import moment
from tests.portal.indicators.factories import FORM, PREFIX, amounts, make_report, make_reporters, save

pytestmark = pytest.mark.django_db
BASE = f"{PREFIX}base_wan_mu"
FIRST, SECOND = (
    Line("递铺街道", amounts()),
    Line("孝丰镇", amounts(base_wan_mu="30", new_forest_wan_mu="10", infill_wan_mu="20")),
)


@pytest.fixture
def people():
    return make_reporters()


def refusal_of(report, people, lines):
    with pytest.raises(Refusal) as caught:
        save(report, people, lines=lines)
    return caught.value


def test_a_report_holds_the_sums_of_its_columns(people):
    report = save(make_report(), people, lines=[FIRST, SECOND])
    assert amounts_of(report)[BASE] == 330
    assert [line.label for line in lines_of(report)] == ["递铺街道", "孝丰镇"]


def test_a_column_that_no_line_fills_is_empty_and_not_zero():
    assert totals([Line("a"), Line("b", {BASE: None})], [BASE]) == {BASE: None}
    assert totals([Line("a", {BASE: Decimal(0)}), Line("b")], [BASE]) == {BASE: 0}


def test_a_line_that_is_left_out_is_gone_and_remembered(people):
    report = save(make_report(), people, lines=[FIRST, SECOND])
    report = save(report, people, lines=[FIRST])
    assert amounts_of(report)[BASE] == 300
    last = ValueChange.objects.filter(report=report, line="孝丰镇", indicator=BASE).latest("pk")
    assert (last.old, last.new) == (30, None)


@pytest.mark.parametrize("labels", [("递铺街道", "递铺街道"), ("递铺街道", " "), ("镇" * 41,)])
def test_every_line_has_a_name_of_its_own(people, labels):
    assert refusal_of(make_report(), people, [Line(label, {}) for label in labels]).code == "reports.faulty"


def test_a_cell_that_can_not_be_kept_is_named_with_its_line(people):
    refusal = refusal_of(make_report(), people, [Line("孝丰镇", {BASE: Decimal(-1)})])
    assert "孝丰镇" in refusal.text
    assert "不能小于 0" in refusal.text


def test_a_line_whose_parts_do_not_add_up_can_not_be_submitted_even_if_the_columns_do(people):
    high = Line("递铺街道", amounts(base_wan_mu="310"))
    low = Line("孝丰镇", amounts(base_wan_mu="290"))
    report = save(make_report(), people, lines=[high, low])
    with pytest.raises(Refusal) as caught:
        entry.submit(report=report, version=report.version, by=people.clerk, at=moment())
    assert "“递铺街道”" in caught.value.text


def test_a_total_is_not_typed_where_lines_are_asked_for(people):
    report = make_report()
    with pytest.raises(Refusal) as caught:
        entry.save(report=report, amounts=amounts(), explanations={}, version=0, by=people.clerk, at=moment())
    assert caught.value.code == "reports.by_lines"


@pytest.mark.parametrize("count", [1, 3, 500])
def test_saving_takes_the_same_statements_for_any_number_of_lines(people, count, django_assert_num_queries):
    codes = report_form(FORM).indicators
    lines = [Line(f"第{number}地块", dict.fromkeys(codes, Decimal(number))) for number in range(count)]
    report = make_report()
    with django_assert_num_queries(17):
        save(report, people, lines=lines)
