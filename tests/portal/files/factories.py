"""Small honest and dishonest files, built from their standards' marks."""

import io
import zipfile
from datetime import UTC, datetime

from django.core.files.uploadedfile import SimpleUploadedFile

from portal.files.models import StoredFile

AT = datetime(2019, 10, 15, 1, 30, tzinfo=UTC)
PDF_BYTES = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
PNG_BYTES = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde"
JPEG_BYTES = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
HTML_BYTES = b"<!DOCTYPE html><script>alert(1)</script>"


def ole_bytes(*streams):
    """An OLE file's magic and, later on, the names of its streams as its directory writes them."""
    names = b"".join((name + "\0").encode("utf-16-le").ljust(64, b"\0") + b"\0" * 64 for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + names


def zip_bytes(parts, compression=zipfile.ZIP_DEFLATED):
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", compression) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name)  # without the hour of the day, so that two workers make the same bytes
            entry.compress_type = compression
            archive.writestr(entry, content)
    return memory.getvalue()


def docx_bytes(**more):
    return zip_bytes({"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>", **more})


def xlsx_bytes():
    return zip_bytes({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"})


def ofd_bytes():
    return zip_bytes({"OFD.xml": "<OFD/>", "Doc_0/Document.xml": "<Document/>"})


def upload(name="合同.pdf", content=PDF_BYTES, content_type="application/pdf"):
    return SimpleUploadedFile(name, content, content_type)


def make_stored_file(**fields):
    content = fields.pop("bytes", PDF_BYTES)
    row = StoredFile(
        **{
            "name": "合同.pdf", "content_type": "application/pdf", "size": len(content), "sha256": "0" * 64,
            "about": "case:1", "created_at": AT, **fields,
        }
    )  # fmt: skip
    row.content.save("x", io.BytesIO(content), save=True)
    return row
