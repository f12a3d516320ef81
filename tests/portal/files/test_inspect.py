"""What a file is told by its content, and every disguise that must not get through."""

import io
import struct

import pytest

from portal.files import archives, kinds
from portal.files.inspect import inspect
from portal.rules.refusal import Refusal
from tests.portal.files.factories import (
    HTML_BYTES,
    JPEG_BYTES,
    PDF_BYTES,
    PNG_BYTES,
    docx_bytes,
    ofd_bytes,
    ole_bytes,
    xlsx_bytes,
    zip_bytes,
)


def look(name, content, allowed=kinds.EVERY, max_bytes=10_000_000):
    return inspect(io.BytesIO(content), name=name, size=len(content), allowed=allowed, max_bytes=max_bytes)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("合同.pdf", PDF_BYTES, kinds.PDF),
        ("合同.PDF", PDF_BYTES, kinds.PDF),
        ("合同.pdf", PDF_BYTES + b"\r\n" * 500, kinds.PDF),
        ("照片.png", PNG_BYTES, kinds.PNG),
        ("照片.jpg", JPEG_BYTES, kinds.JPEG),
        ("照片.jpeg", JPEG_BYTES, kinds.JPEG),
        ("说明.doc", ole_bytes("Root Entry", "WordDocument"), kinds.DOC),
        ("表.xls", ole_bytes("Root Entry", "Workbook"), kinds.XLS),
        ("旧表.xls", ole_bytes("Root Entry", "Book"), kinds.XLS),
        ("说明.docx", docx_bytes(), kinds.DOCX),
        ("表.xlsx", xlsx_bytes(), kinds.XLSX),
        ("发票.ofd", ofd_bytes(), kinds.OFD),
    ],
)
def test_honest_files_are_recognised(name, content, kind):
    assert look(name, content) == kind


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("空.pdf", b"", "empty"),
        ("网页.pdf", HTML_BYTES, "unknown_kind"),
        ("网页.html", HTML_BYTES, "unknown_kind"),
        ("合同.pdf", b"junk" + PDF_BYTES, "unknown_kind"),
        ("合同.pdf", b"\n" + PDF_BYTES, "unknown_kind"),
        ("合同.pdf", b"\xef\xbb\xbf" + PDF_BYTES, "unknown_kind"),
        ("半截.pdf", PDF_BYTES[:40], "unknown_kind"),
        ("半截.pdf", b"%PDF-1.7\n" + b"x" * 5000, "unknown_kind"),
        ("程序.exe", b"MZ\x90\x00" + b"\0" * 100, "unknown_kind"),
        ("图.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "unknown_kind"),
        ("图.png", b"\x89PNG\r\n\x1a\n" + b"<script>", "unknown_kind"),
        ("压缩包.zip", zip_bytes({"a.txt": "a"}), "unknown_kind"),
        ("演示.docx", zip_bytes({"[Content_Types].xml": "", "ppt/presentation.xml": ""}), "unknown_kind"),
        ("断.docx", docx_bytes()[:60], "unknown_kind"),
        ("合同.docx", b"junk" + docx_bytes(), "unknown_kind"),
        ("邮件.msg", ole_bytes("Root Entry", "__properties_version1.0"), "unknown_kind"),
        ("照片.pdf", PNG_BYTES, "wrong_extension"),
        ("发票.docx", ofd_bytes(), "wrong_extension"),
        ("合同", PDF_BYTES, "wrong_extension"),
        ("合同.pdf.html", PDF_BYTES, "wrong_extension"),
        ("锁.pdf", PDF_BYTES.replace(b"/Root", b"/Encrypt 5 0 R/Root"), "encrypted"),
        ("锁.docx", ole_bytes("Root Entry", "EncryptedPackage"), "encrypted"),
        ("宏.docx", docx_bytes(**{"word/vbaProject.bin": "x"}), "with_macros"),
        ("宏.xls", ole_bytes("Root Entry", "Workbook", "_VBA_PROJECT"), "with_macros"),
    ],
)
def test_what_is_not_honest_is_refused(name, content, code):
    with pytest.raises(Refusal) as refused:
        look(name, content)
    assert refused.value.code == f"files.{code}"
    assert refused.value.citation.cite
    assert refused.value.todo


def test_a_kind_that_the_place_does_not_take_is_refused_with_what_it_takes():
    with pytest.raises(Refusal) as refused:
        look("表.xlsx", xlsx_bytes(), allowed=(kinds.PDF, kinds.OFD))
    assert refused.value.code == "files.kind_not_allowed"
    assert "PDF、OFD" in refused.value.todo


@pytest.mark.parametrize(("max_bytes", "is_taken"), [(len(PDF_BYTES), True), (len(PDF_BYTES) - 1, False)])
def test_the_limit_itself_is_allowed(max_bytes, is_taken):
    if is_taken:
        assert look("合同.pdf", PDF_BYTES, max_bytes=max_bytes) == kinds.PDF
    else:
        with pytest.raises(Refusal, match="上限"):
            look("合同.pdf", PDF_BYTES, max_bytes=max_bytes)


def test_a_lock_is_found_wherever_the_trailer_stands():
    padding = b"x" * 262_130  # the mark straddles two pieces that are read
    content = PDF_BYTES.replace(b"endobj", b"endobj " + padding + b"/Encrypt 5 0 R ")
    with pytest.raises(Refusal, match="密码"):
        look("锁.pdf", content)


def test_an_encrypted_entry_is_refused():
    content = bytearray(docx_bytes())
    content[content.find(b"PK\x01\x02") + 8] |= 1
    content[6] |= 1
    with pytest.raises(Refusal, match="密码"):
        look("锁.docx", bytes(content))


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(archives, "MOST_UNPACKED_BYTES", 1_000_000)
    with pytest.raises(Refusal) as refused:
        look("大.docx", docx_bytes(**{"word/media/a.bmp": b"\0" * 1_000_001}))
    assert refused.value.code == "files.bomb"


def test_a_bomb_that_lies_about_its_size_is_refused():
    content = bytearray(docx_bytes(**{"word/media/a.bmp": b"\0" * 500_000}))
    entry = content.rfind(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = struct.pack("<L", 10)
    with pytest.raises(Refusal) as refused:
        look("谎.docx", bytes(content))
    assert refused.value.code == "files.damaged"


def test_a_directory_of_very_many_entries_is_refused(monkeypatch):
    monkeypatch.setattr(archives, "MOST_DIRECTORY_BYTES", 50)
    with pytest.raises(Refusal) as refused:
        look("多.docx", docx_bytes())
    assert refused.value.code == "files.bomb"


def test_a_zip64_archive_is_refused():
    content = docx_bytes()
    end = content.rfind(b"PK\x05\x06")
    locator = b"PK\x06\x07" + b"\0" * 16
    with pytest.raises(Refusal) as refused:
        look("长.docx", content[:end] + locator + content[end:])
    assert refused.value.code == "files.bomb"


def test_a_changed_byte_in_an_entry_is_found():
    content = bytearray(zip_bytes({"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"}, 0))
    at = content.find(b"<document/>")
    content[at + 1] = ord("X")
    with pytest.raises(Refusal, match="损坏"):
        look("坏.docx", bytes(content))


@pytest.mark.parametrize(
    "content", ["编号,面积\n1,2\n".encode(), "编号,面积\n".encode("gb18030"), "编号\n".encode("utf-16")]
)
def test_a_sheet_may_be_text_where_sheets_are_asked_for(content):
    assert look("地块.csv", content, kinds.SHEETS) == kinds.CSV
    with pytest.raises(Refusal):
        look("地块.csv", content)


@pytest.mark.parametrize(("name", "content"), [("地块.csv", b"a\0b"), ("地块.txt", b"a,b"), ("地块.xlsx", b"a,b")])
def test_what_is_no_text_or_not_named_so_is_no_sheet(name, content):
    with pytest.raises(Refusal):
        look(name, content, kinds.SHEETS)
