"""Sheets of reports and of old figures, as a county or the province would send them."""

from portal.indicators.registry import report_form
from portal.indicators.spreadsheets.resources import history_sheet, report_sheet
from tests.portal.cases.factories import ANJI
from tests.portal.exchange.sheets import csv, xlsx
from tests.portal.indicators.factories import FORM, GOOD

MONTHLY, YEARLY = report_sheet(report_form(FORM)), report_sheet(report_form("afforestation.yearly"))
HISTORY = history_sheet(report_form(FORM))
NAMES = [code.partition(".")[2] for code in report_form(FORM).indicators]


def line(label="递铺街道", *, region_code=ANJI, month="2019年9月", words="", **changed):
    """A row of the monthly report, with good figures or those changed."""
    return [region_code, month, label, *figures(**changed), words]


def old(*, region_code=ANJI, month="2018年9月", **changed):
    """A row of old figures."""
    return [region_code, month, *figures(**changed)]


def figures(**changed):
    given = {**GOOD, **changed}
    return [given[name] for name in NAMES]


def book(*rows, resource=MONTHLY):
    return xlsx(*rows, titles=resource.titles, mark=resource.mark)


def text(*rows, resource=MONTHLY):
    return csv(*rows, titles=resource.titles)
