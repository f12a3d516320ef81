"""Bad spreadsheets of real life, by page and by command: each told in words with its cell, nothing written."""

import html
import io
import json

import pytest
from django.core.management import call_command

from portal.exchange.reading.container import ENCRYPTED, OLE_MAGIC
from portal.imports.models import ImportRun
from tests.portal.cases.factories import DEQING
from tests.portal.exchange.sheets import PLOTS, book, rewritten, row, saved, xlsx
from tests.portal.imports.factories import as_upload
from tests.samplepolicy.models import SamplePlot

pytestmark = pytest.mark.django_db


def changed(**changes):
    return xlsx(row("1"), row("2", **changes))


def touched(touch):
    """Two good rows in a workbook to which something is done."""
    made = book(row("1"), row("2"))
    touch(made)
    return saved(made)


def hide_row(made):
    made.active.row_dimensions[3].hidden = True


def add_sheet(made):
    made.create_sheet("二月").append(row("3"))


def set_title(made):
    made.active.insert_rows(1)
    made.active["A1"] = "安吉县地块汇总表"
    made.active.merge_cells("A1:L1")


def bomb():
    zeros = bytes(64 * 1024 * 1024)
    return rewritten(xlsx(row("1")), lambda name, old: zeros if name.endswith("sheet1.xml") else old)


def cut_off():
    whole = xlsx(*(row(number) for number in range(50))).getvalue()
    return io.BytesIO(whole[: len(whole) // 2])


WHOLE = (0, "")  # what is said of the file and of no cell
SHEETS = {
    "text in a number": (lambda: changed(area_mu="十二亩半"), (3, "E 面积（亩）"), "应为数字"),
    "a unit behind a number": (lambda: changed(area_mu="12.5亩"), (3, "E 面积（亩）"), "应为数字"),
    "a negative area": (lambda: changed(own_mu=-1, area_mu=1.5), (3, "F 其中自有（亩）"), "不能小于 0"),
    "a neighbour's region": (lambda: changed(region_code=DEQING), (3, "A 行政区划代码"), "不在您所在的行政区划范围内"),
    "the same twice": (lambda: xlsx(row("1"), row("1")), (3, "B 地块编号"), "与第 2 行重复"),
    "a wrong sum": (lambda: changed(area_mu=13), (3, "E 面积（亩）"), "之和 12.5"),
    "the 25th month": (lambda: changed(planted_on="2019-25-01"), (3, "I 种植日期"), "应为日期"),
    "a formula": (lambda: changed(area_mu="=F3+G3"), (3, "E 面积（亩）"), "单元格含公式"),
    "an error value": (lambda: changed(area_mu="#N/A"), (3, "E 面积（亩）"), "单元格是错误值"),
    "a hidden row": (lambda: touched(hide_row), (3, "A 行政区划代码"), "第 3 行被隐藏"),
    "merged cells": (lambda: touched(lambda made: made.active.merge_cells("C2:C3")), (2, "C 地块名称"), "合并单元格"),
    "an old template": (lambda: xlsx(row("1"), mark="sample-plots:0"), WHOLE, "第 0 版模板，现行的是第 1 版"),
    "a title above the header": (lambda: touched(set_title), WHOLE, "第一行应是模板的表头"),
    "a second sheet": (lambda: touched(add_sheet), WHOLE, "一次只导入一个工作表"),
    "a password": (lambda: io.BytesIO(OLE_MAGIC + bytes(2000) + ENCRYPTED + bytes(500)), WHOLE, "密码"),
    "a bomb": (bomb, WHOLE, "解压后"),
    "half a file": (cut_off, WHOLE, "不完整"),
}


@pytest.fixture(params=SHEETS)
def sheet(request):
    """A file, the cell of which something is said, and what."""
    make, cell, reason = SHEETS[request.param]
    return make(), cell, reason


def test_the_command_names_the_cell_in_its_list(clerk, sheet, tmp_path, capsys):
    file, cell, reason = sheet
    path = tmp_path / "地块.xlsx"
    path.write_bytes(file.getvalue())
    with pytest.raises(SystemExit) as end:
        call_command("import", PLOTS.code, str(path), "--as", clerk.user.username)
    told = json.loads(capsys.readouterr().out)
    assert (end.value.code, [set(one) for one in told]) == (1, [{"row", "column", "value", "reason"}] * len(told))
    assert [one for one in told if (one["row"], one["column"]) == cell and reason in one["reason"]]
    assert not SamplePlot.objects.exists()


def test_the_page_tells_it_too(browser_of, clerk, sheet):
    file, (_row, column), reason = sheet
    browser = browser_of(clerk)
    answer = browser.post(f"/desk/imports/new/{PLOTS.code}/", {"sheet": as_upload(file)})
    if run := ImportRun.objects.first():
        answer = browser.get(answer["Location"])
        assert run.state == "refused"
    page = html.unescape(answer.content.decode())
    assert reason in page
    assert column in page
    assert answer.status_code == (200 if run else 422)
    assert not SamplePlot.objects.exists()
