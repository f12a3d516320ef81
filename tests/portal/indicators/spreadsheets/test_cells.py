"""Cells of a report's sheet are read as those of the grid are."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from portal.indicators.declarations import Frequency
from portal.indicators.grid import Row, Typed, clean, read
from portal.indicators.registry import columns_of, report_form
from portal.indicators.spreadsheets.cells import FigureCell, PeriodCell
from portal.rules.cells import CellError
from tests.portal.cases.factories import moment
from tests.portal.indicators.factories import FORM

MOMENT = moment(date(2019, 9, 1))
MONTH, YEAR = PeriodCell(frequency=Frequency.MONTH), PeriodCell(frequency=Frequency.YEAR)


@pytest.mark.parametrize(
    "typed",
    ["2019年9月", "2019-09", "２０１９.9", "2019/9月", "201909", "2019-09-30", date(2019, 9, 12), MOMENT],
)
def test_a_month_is_read_in_every_usual_way(typed):
    assert MONTH.read(typed) == date(2019, 9, 1)


@pytest.mark.parametrize("typed", ["2018", "2018年", 2018.0, "2018-12", date(2018, 12, 31)])
def test_a_year_is_known_by_its_last_month(typed):
    assert YEAR.read(typed) == date(2018, 12, 1)


@pytest.mark.parametrize(
    ("kind", "typed"),
    [(MONTH, "2019"), (MONTH, "2019-25"), (MONTH, "1019-01"), (MONTH, "九月"), (YEAR, "2018-06"), (YEAR, "218")],
)
def test_what_is_no_period_is_refused_with_an_example(kind, typed):
    with pytest.raises(CellError, match="应为填报期，例如 2019年"):
        kind.read(typed)


@settings(max_examples=200, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=20),
        st.text(alphabet="0123456789０.。,，- x", max_size=12),
        st.decimals(allow_nan=False, allow_infinity=False).map(str),
    )
)
@example(text="0\x08")
@example(text="1\n2")
def test_sheet_and_grid_give_one_answer(text):
    form = report_form(FORM)
    column = columns_of(form)[0]
    typed = clean(text)
    if not typed:
        return
    row = Row("街道", (typed, *[""] * (len(form.indicators) - 1)))
    lines, mistakes = read(Typed(rows=(row,)), form)
    kind = FigureCell(indicator=column, decimal_places=column.decimals, min_value=0, max_digits=None)
    try:
        amount = kind.read(text)
    except CellError:
        assert mistakes
    else:
        assert not mistakes
        assert lines[0].amounts[column.code] == amount
