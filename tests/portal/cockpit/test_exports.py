"""Each chart of a dashboard is had as a drawing, as a sheet and as a page of paper; so are its figures."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from portal.clock.models import BusinessDate
from portal.people.roles import Role
from tests.portal.cases.factories import ANJI, DEQING, TODAY, ZHEJIANG, make_official
from tests.portal.cockpit.test_pages import BASE, PAGE, hold
from tests.portal.indicators.factories import make_report
from tests.portal.papers.reading import words

pytestmark = pytest.mark.django_db
PROVINCE = ["ranking", "trend", "tiles", "tiles-1", "reporting"]


@pytest.fixture
def viewer(sign_in):
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})
    return sign_in(make_official(Role.VIEWER, kind="government_office", region_code=ZHEJIANG, level="province"))


def sheet_of(response):
    return list(load_workbook(BytesIO(response.getvalue())).active.values)


@pytest.mark.parametrize("chart", PROVINCE)
def test_each_chart_is_had_in_three_forms(viewer, chart):
    hold(100)
    make_report()
    drawing = viewer.get(f"{PAGE}{chart}.svg?indicator={BASE}")
    assert drawing["Content-Type"].startswith("image/svg+xml")
    assert drawing.content.startswith(b"<svg")
    assert viewer.get(f"{PAGE}{chart}.xlsx?indicator={BASE}").getvalue().startswith(b"PK")
    assert viewer.get(f"{PAGE}{chart}.pdf?indicator={BASE}").content.startswith(b"%PDF")


def test_every_chart_of_the_page_offers_the_three(viewer):
    make_report()
    parts = ("", "counties/", "reporting/")
    pages = "".join(viewer.get(PAGE + part, headers={"HX-Request": "true"}).content.decode() for part in parts)
    for chart in PROVINCE:
        for ending in ("svg", "xlsx", "pdf"):
            assert f"{PAGE}{chart}.{ending}?" in pages


@pytest.mark.parametrize("name", ["tiles-1.svg?region=330500", "tiles-7.svg", "reporting.svg", "reporting-1.pdf"])
def test_a_chart_that_is_not_there_is_not_found(viewer, name):
    assert viewer.get(PAGE + name).status_code == 404


def test_the_sheet_of_a_chart_holds_numbers_with_their_unit_in_the_head(viewer):
    hold(51_000)
    hold(10_000, region_code=DEQING)
    rows = sheet_of(viewer.get(f"{PAGE}ranking.xlsx?indicator={BASE}"))
    assert rows[0] == ("名次", "名称", "数值（%）")
    assert rows[1] == (1, "湖州市", 59.8)
    rows = sheet_of(viewer.get(f"{PAGE}trend.xlsx?indicator={BASE}"))
    assert rows[0][:2] == ("时期", "珍贵树种和大径材基地（万亩）")
    assert rows[-2][:2] == ("19-09", 6.1)


def test_the_page_of_a_chart_says_what_it_shows_and_as_of_when(viewer, tmp_path):
    hold(51_000)
    said = words(viewer.get(f"{PAGE}ranking.pdf?indicator={BASE}&on=2019-10-14").content, tmp_path)
    for word in ("珍贵树种和大径材基地完成率排名", "截至2019-10-14", "湖州市", "50.00%"):
        assert word in said
    assert "印发" not in said


def test_the_figures_are_had_as_a_workbook(viewer):
    hold(100)
    rows = sheet_of(viewer.get(f"{PAGE}figures.xlsx?region=330500"))
    assert ANJI in {row[0] for row in rows}
