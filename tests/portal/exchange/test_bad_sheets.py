"""Files of real life that are not what they should be: each refused or named, none a fault of ours."""

import io
import zipfile

import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.dimensions import ColumnDimension

from portal.exchange.reading.container import OLE_MAGIC
from portal.exchange.reading.opening import open_sheet
from portal.rules.refusal import Refusal
from tests.portal.exchange.sheets import book, csv, rewritten, row, saved, xlsx


def findings(made):
    return [(found.row, found.place, found.reason) for found in open_sheet(saved(made), "表.xlsx").findings]


def refusal(content, name="表.xlsx"):
    with pytest.raises(Refusal) as caught:
        open_sheet(io.BytesIO(content), name)
    assert caught.value.todo
    return caught.value.code.removeprefix("exchange.")


def archive(**entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries.items():
            made.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def test_formulas_are_named():
    made = book(row("1"), row("2", area_mu="=F3+G3"))
    assert findings(made) == [(3, 4, "单元格含公式，请改为数值（复制后选择性粘贴为“值”）")]


def test_hidden_rows_are_named_and_hidden_empty_ones_do_not_matter():
    made = book(row("1"), row("2"))
    made.active.row_dimensions[3].hidden = made.active.row_dimensions[9].hidden = True
    assert findings(made) == [(3, 0, "第 3 行被隐藏（或被筛选掉），请显示并核对后重新上传")]


def test_rows_and_columns_without_any_size_are_as_good_as_hidden():
    def flatten(name, old):
        if not name.endswith("sheet1.xml"):
            return old
        flat = old.replace(b"<sheetData>", b'<cols><col min="7" max="7" width="0.0"/></cols><sheetData>')
        return flat.replace(b'<row r="3"', b'<row r="3" ht="0"')

    found = open_sheet(rewritten(xlsx(row("1"), row("2")), flatten), "表.xlsx").findings
    assert [(one.row, one.place) for one in found] == [(3, 0), (1, 6)]


def test_hidden_columns_are_named():
    made = book(row("1"))
    for letter in ("F", "Z"):
        made.active.column_dimensions[letter] = ColumnDimension(made.active, index=letter, hidden=True)
    assert findings(made) == [(1, 5, "F 列被隐藏，请取消隐藏并核对后重新上传")]


def test_merged_cells_are_named():
    made = book(row("1"), row("2"))
    made.active.merge_cells("C2:C3")
    assert findings(made) == [(2, 2, "C2:C3 是合并单元格，请取消合并并逐行填写")]


def test_error_values_are_named():
    assert findings(book(row("1", area_mu="#N/A"))) == [(2, 4, "单元格是错误值（如 #N/A），请改为正确的内容")]


def test_a_file_with_a_password_is_told_from_an_old_one():
    package = "EncryptedPackage\0".encode("utf-16-le")
    assert refusal(OLE_MAGIC + bytes(2000) + package + bytes(500)) == "locked"
    assert refusal(OLE_MAGIC + bytes(2000) + "Workbook\0".encode("utf-16-le")) == "old_format"


def test_a_file_cut_off_in_the_middle_is_told():
    whole = xlsx(*(row(number) for number in range(300))).getvalue()
    for length in (100, len(whole) // 2, len(whole) - 30):
        assert refusal(whole[:length]) == "cut_off"


def test_a_file_with_changed_bytes_is_told():
    whole = bytearray(xlsx(*(row(number) for number in range(300))).getvalue())
    middle = len(whole) // 3
    whole[middle : middle + 50] = bytes(50)
    assert refusal(bytes(whole)) == "cut_off"


def test_a_bomb_is_told_by_what_it_declares():
    zeros = bytes(1024 * 1024)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made, made.open("xl/workbook.xml", "w") as entry:
        for _ in range(64):
            entry.write(zeros)
    assert refusal(out.getvalue()) == "bomb"


def test_a_bomb_that_lies_about_its_size_is_told():
    sheet = b"<worksheet>" + b"<row/>" * 200_000 + b"</worksheet>"
    content = xlsx(row("1"))
    honest = rewritten(content, lambda name, old: sheet if name.endswith("sheet1.xml") else old).getvalue()
    at = honest.rfind(b"PK\x01\x02", 0, honest.rfind(b"sheet1.xml"))
    lying = bytearray(honest)
    lying[at + 24 : at + 28] = (100).to_bytes(4, "little")
    assert refusal(bytes(lying)) == "cut_off"


def test_thousands_of_entries_are_told():
    assert refusal(archive(**{f"e{number}": b"" for number in range(2_001)})) == "bomb"


def test_entities_are_never_expanded():
    laughs = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    content = rewritten(xlsx(row("1")), lambda name, old: laughs if name.endswith("sheet1.xml") else old)
    assert refusal(content.getvalue()) == "bomb"


def test_a_cell_far_away_is_refused_before_anything_reserves_room_for_it():
    far = book(row("1"))
    far.active["XFD1"] = "远"
    assert refusal(saved(far).getvalue()) == "too_wide"
    deep = book(row("1"))
    deep.active["A1048576"] = "深"
    assert refusal(saved(deep).getvalue()) == "too_many_rows"


def test_macros_other_archives_and_other_files_are_refused():
    with_macros = xlsx(row("1"))
    with zipfile.ZipFile(with_macros, "a") as made:
        made.writestr("xl/vbaProject.bin", b"x")
    assert refusal(with_macros.getvalue(), "表.xlsm") == "with_macros"
    assert refusal(archive(word__document="x")) == "not_a_sheet"
    assert refusal(archive(**{"xl/workbook.bin": b"x"})) == "old_format"
    assert refusal(b"%PDF-1.4 x") == "not_a_sheet"
    assert refusal(b"") == "empty"


def test_the_other_calendar_is_refused():
    made = book(row("1"))
    made.epoch = CALENDAR_MAC_1904
    assert refusal(saved(made).getvalue()) == "other_calendar"


@pytest.mark.parametrize("content", [b"\x00\x01\x02\xff", b"\xff\xff\xff", b"\x80\x81 \x30"])
def test_what_is_no_text_is_refused(content):
    assert refusal(content, "表.csv") == "unknown_encoding"


def test_a_quote_that_never_closes_is_refused_with_its_row():
    sheet = open_sheet(io.BytesIO(b'a,b\n1,"2\n3,4\n'), "表.csv")
    with pytest.raises(Refusal, match="引号"):
        list(sheet.read_rows())


def test_a_text_that_is_closed_before_its_end_is_left_in_peace():
    file = csv(row("1"), row("2"))
    rows = open_sheet(file, "表.csv").read_rows()
    next(rows)
    file.close()
    rows.close()


def test_large_files_are_told_to_split(monkeypatch):
    monkeypatch.setattr("portal.exchange.reading.container.MOST_BYTES", 1_000)
    assert refusal(xlsx(row("1")).getvalue()) == "too_large"
    assert open_sheet(csv(*(row(number) for number in range(100))), "表.csv").rows == 100


def test_rows_of_a_second_sheet_are_not_passed_over():
    made = book(row("1"))
    made.create_sheet("空")
    assert open_sheet(saved(made), "表.xlsx").rows == 1
    made.create_sheet("二月").append(row("2"))
    assert refusal(saved(made).getvalue()) == "several_sheets"


def test_a_hidden_sheet_is_not_read_and_a_mark_is():
    made = book(row("1"))
    hidden = made.create_sheet("选项", 0)
    hidden.sheet_state = "veryHidden"
    hidden.append(["x"])
    sheet = open_sheet(saved(made), "表.xlsx")
    assert (sheet.rows, sheet.mark, next(iter(sheet.read_rows()))[0]) == (1, "sample-plots:1", "行政区划代码")
