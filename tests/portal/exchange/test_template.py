"""What people fill in, what they get back marked, and that an export may come in again."""

import pytest

from portal.exchange import library, pipeline, template
from portal.exchange.checks import faults_of
from portal.exchange.declarations import Column, Reference, Resource, Sum
from portal.exchange.reading.opening import open_sheet
from portal.exchange.report import Counts
from portal.rules import cells
from tests.portal.cases.factories import ANJI
from tests.portal.exchange.sheets import GIVEN, PLOTS, reread, row, saved, xlsx
from tests.samplepolicy.models import SamplePlot


def test_the_template_says_what_belongs_where():
    page = reread(template.blank(PLOTS, (ANJI,), ANJI)).active
    assert [cell.value for cell in page[1]] == list(PLOTS.titles)
    assert page["B1"].comment.text == "必填。文字，不超过 20 个字。每个地块一个编号，不得重复。"
    assert page["H1"].comment.text == "选填。整数。"
    assert (page["A2"].value, page["A201"].value, page["A202"].value) == (ANJI, ANJI, None)


def test_the_header_is_locked_and_the_rest_is_not():
    page = reread(template.blank(PLOTS, (ANJI,), ANJI)).active
    assert page.protection.sheet
    assert page["C1"].protection.locked
    assert not page["A2"].protection.locked
    assert not page.protection.insertRows


def test_the_template_offers_what_may_be_chosen():
    made = reread(template.blank(PLOTS, (ANJI, "330521"), ANJI))
    rules = {str(rule.sqref): rule for rule in made.active.data_validations.dataValidation}
    assert rules["D2:D100001"].formula1 == "选项!$A$4:$B$4"
    assert [cell.value for cell in made["选项"][4]] == ["林木", "茶园"]
    assert [cell.value for cell in made["选项"][1]] == [ANJI, "330521"]
    assert made["选项"].sheet_state == "veryHidden"
    assert (rules["E2:E100001"].type, rules["I2:I100001"].type) == ("decimal", "date")


@pytest.mark.django_db
def test_a_template_filled_in_comes_in():
    made = reread(template.blank(PLOTS, (ANJI,), ANJI))
    for place, value in enumerate(row("1"), start=1):
        made.active.cell(row=2, column=place).value = value
    assert pipeline.write(PLOTS, open_sheet(saved(made), "表.xlsx"), GIVEN) == Counts(new=1)


@pytest.mark.django_db
def test_the_marked_file_shows_each_bad_cell_and_comes_in_when_mended():
    sheet = open_sheet(xlsx(row("1"), row("2", area_mu="很多", name="+1")), "表.xlsx")
    report = pipeline.check(PLOTS, sheet, GIVEN)
    made = reread(template.marked(PLOTS, sheet, report.bad_cells))
    cell = made.active["E3"]
    assert (cell.value, cell.comment.text, cell.fill.start_color.rgb) == ("很多", "应为数字", "FFFFC7CE")
    assert made.active["E2"].comment is None
    cell.value = 12.5
    cell.comment = None
    assert pipeline.write(PLOTS, open_sheet(saved(made), "表.xlsx"), GIVEN) == Counts(new=2)


@pytest.mark.django_db
def test_what_is_exported_comes_in_again_and_changes_nothing():
    pipeline.write(PLOTS, open_sheet(xlsx(row("1"), row("2", kind="茶园", is_open="否")), "表.xlsx"), GIVEN)
    made = reread(library.export(PLOTS, SamplePlot.objects.order_by("pk")))
    assert [cell.value for cell in made.active[3]][3] == "茶园"
    assert pipeline.write(PLOTS, open_sheet(saved(made), "表.xlsx"), GIVEN) == Counts(same=2)


def changed(**changes):
    values = {name: getattr(PLOTS, name) for name in Resource.__dataclass_fields__} | changes
    return list(faults_of(Resource(**values)))


TEXT = cells.Text()


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"model": "samplepolicy.Nothing"}, "there is no model"),
        ({"key": ("name",)}, "is not unique"),
        ({"key": ("nothing",)}, "there is no column nothing"),
        ({"region": "place"}, "there is no column place"),
        ({"checks": (Sum(total="area_mu", parts=("x",)),)}, "there is no column x"),
        ({"check": "tests.samplepolicy.nothing.check"}, "tests.samplepolicy.nothing"),
        ({"fixed": {}}, "nothing fills registered_at"),
        ({"is_initial_load": True}, "has no field is_migrated"),
        ({"columns": (*PLOTS.columns, Column(name="height", title="高", kind=TEXT))}, "has no field height"),
        ({"columns": (*PLOTS.columns, Column(name="x", title="备注", kind=TEXT))}, "stands twice"),
        ({"columns": (*PLOTS.columns[:-4], Column(name="planted_on", title="甲", kind=cells.Day(), is_required=False),
                      *PLOTS.columns[9:])}, "may be empty in the sheet and not in the model"),
        ({"columns": (*PLOTS.columns, Column(name="x", title="X", kind=TEXT,
                                             reference=Reference(model="regions.Region", by="x")))}, "is not there"),
    ],
)  # fmt: skip
def test_a_declaration_that_does_not_hold_is_told_at_the_start(changes, fault):
    assert any(fault in text for text in changed(**changes)), changed(**changes)


def test_the_sample_holds():
    assert changed() == []
