"""From the command line: counts or bad cells as JSON, and a sheet that may come in again."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from portal.exchange import staging
from portal.exchange.registry import resources
from portal.journal.models import JournalEntry
from portal.people.actors import actor_for
from portal.people.models import Post
from portal.people.roles import Role
from portal.rules import cells
from tests.portal.cases.factories import DEQING, TODAY, make_official
from tests.portal.exchange.sheets import csv, row, xlsx
from tests.portal.imports.factories import make_clerk
from tests.samplepolicy.models import SamplePlot

pytestmark = pytest.mark.django_db


@pytest.fixture
def given(tmp_path, today):
    """A function that writes a sheet to a file."""

    def write(file, name="地块.xlsx"):
        path = tmp_path / name
        path.write_bytes(file.getvalue())
        return path

    return write


def bring_in(*words):
    """The exit status and what was printed."""
    out, status = StringIO(), 0
    try:
        call_command("import", *map(str, words), stdout=out, stderr=StringIO())
    except SystemExit as end:
        status = end.code
    return status, json.loads(out.getvalue())


def test_counts_are_printed(given):
    path = given(xlsx(row("1"), row("2")))
    assert bring_in("sample-plots", path, "--dry-run") == (0, {"new": 2, "changed": 0, "same": 0})
    assert not SamplePlot.objects.exists()
    assert bring_in("sample-plots", path) == (0, {"new": 2, "changed": 0, "same": 0})
    assert bring_in("sample-plots", path) == (0, {"new": 0, "changed": 0, "same": 2})
    assert JournalEntry.objects.filter(action="imports.write", actor="系统").count() == 2


def test_bad_cells_are_printed_and_nothing_is_written(given):
    path = given(csv(row("1"), row("2", area_mu="很多")), "地块.csv")
    cell = {"row": 3, "column": "E 面积（亩）", "value": "很多", "reason": "应为数字"}
    assert bring_in("sample-plots", path) == bring_in("sample-plots", path, "--dry-run") == (1, [cell])
    assert not SamplePlot.objects.exists()


def test_a_file_that_can_not_be_read_is_one_bad_cell(given):
    status, (cell,) = bring_in("sample-plots", given(csv(row("1"))))
    assert (status, cell["row"], cell["value"]) == (1, 0, "地块.xlsx")
    assert "这不是 .xlsx 工作簿" in cell["reason"]


def test_somebody_imports_for_his_own_region(given):
    clerk = make_clerk(region_code=DEQING)
    status, (cell,) = bring_in("sample-plots", given(xlsx(row("1"))), "--as", clerk.user.username)
    assert (status, cell["reason"]) == (1, "不在您所在的行政区划范围内")
    status, _ = bring_in("sample-plots", given(xlsx(row("1", region_code=DEQING))), "--as", clerk.user.username)
    assert status == 0
    other = make_official(Role.HANDLER)
    status, (cell,) = bring_in("sample-plots", given(xlsx(row("1"))), "--as", other.user.username)
    assert (status, "不能导入" in cell["reason"]) == (1, True)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("nothing", "x.xlsx"), "没有“nothing”这种表格，可以导入的有：.*sample-plots"),
        (("sample-plots", "nowhere.xlsx"), "无法打开文件"),
        (("sample-plots", "x.xlsx", "--as", "nobody"), "没有“nobody”这个账号"),
    ],
)
def test_a_wrong_word_is_named(words, text):
    with pytest.raises(CommandError, match=text):
        call_command("import", *words)


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_is_exported_comes_in_again(given, tmp_path, ending):
    bring_in("sample-plots", given(xlsx(row("1", name="+1+1"), row("2", kind="茶园", is_open="否", remark="'x"))))
    path = tmp_path / f"out.{ending}"
    call_command("export", "sample-plots", str(path), stdout=StringIO())
    assert bring_in("sample-plots", path) == (0, {"new": 0, "changed": 0, "same": 2})


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("code", sorted(resource.code for resource in resources()))
def test_what_a_new_portal_holds_goes_out_and_comes_in_even_where_it_is_nothing(today, tmp_path, code, ending):
    path = tmp_path / f"out.{ending}"
    call_command("export", code, str(path), stdout=StringIO())
    for words in (("--dry-run",), ()):
        status, counts = bring_in(code, path, *words)
        assert (status, counts["new"], counts["changed"]) == (0, 0, 0)


def test_somebody_imports_in_the_post_that_may(given):
    windowed, clerk = make_official(Role.CLERK, kind="science"), make_clerk()
    Post.objects.filter(pk=clerk.post.pk).update(user=windowed.user)
    assert actor_for(windowed.user, None, on=TODAY).post == windowed.post
    status, counts = bring_in("sample-plots", given(xlsx(row("1"))), "--as", windowed.user.username)
    assert (status, counts["new"]) == (0, 1)


def test_what_only_the_database_refuses_is_one_bad_cell(given, monkeypatch):
    monkeypatch.setitem(staging.TYPES, cells.Count, "smallint")
    path = given(csv(row("1", workers=40_000)), "地块.csv")
    for words in (("--dry-run",), ()):
        status, (cell,) = bring_in("sample-plots", path, *words)
        assert (status, "数据库没有接收" in cell["reason"]) == (1, True)


def test_an_export_needs_a_known_ending_and_a_place(tmp_path):
    for words in (
        ("sample-plots", str(tmp_path / "x.pdf")),
        ("nothing", "x.csv"),
        ("sample-plots", str(tmp_path / "no" / "x.csv")),
        ("sample-plots", str(tmp_path / "no" / "x.xlsx")),
    ):
        with pytest.raises(CommandError):
            call_command("export", *words)
