"""Keeping a file, letting it go, and handing it out."""

import hashlib
from urllib.parse import quote

import pytest
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction

from portal.files import actions, kinds
from portal.files.models import StoredFile
from portal.files.serving import serve
from portal.rules.refusal import Refusal
from tests.portal.files.factories import AT, HTML_BYTES, PDF_BYTES, docx_bytes, make_stored_file, upload

pytestmark = pytest.mark.django_db


def stored_names():
    return {f"{a}/{b}/{name}" for a in default_storage.listdir("")[0] for b in default_storage.listdir(a)[0]
            for name in default_storage.listdir(f"{a}/{b}")[1]}  # fmt: skip


def test_a_file_is_kept_with_its_sum_under_a_random_name():
    file = actions.store(upload=upload("..\\技术 合同.pdf"), owner_id=None, about="case:1", at=AT)
    file.refresh_from_db()
    assert (file.name, file.size, file.content_type) == ("技术 合同.pdf", len(PDF_BYTES), "application/pdf")
    assert file.sha256 == hashlib.sha256(PDF_BYTES).hexdigest()
    assert "合同" not in file.content.name
    assert file.content.open("rb").read() == PDF_BYTES


def test_the_declared_type_is_not_believed():
    file = actions.store(upload=upload(content_type="text/html"), owner_id=None, about="case:1", at=AT)
    assert file.content_type == "application/pdf"


def test_nothing_is_kept_of_a_refused_file():
    before = stored_names()
    with pytest.raises(Refusal):
        actions.store(upload=upload(content=HTML_BYTES), owner_id=None, about="case:1", at=AT)
    assert not StoredFile.objects.exists()
    assert stored_names() == before


def test_nothing_is_kept_when_the_row_is_not():
    before = stored_names()
    with pytest.raises(IntegrityError), transaction.atomic():
        actions.store(upload=upload(), owner_id=None, about=None, at=AT)
    assert stored_names() == before


def test_the_limit_of_the_place_holds_below_that_of_the_site(settings):
    settings.FILE_MAX_BYTES = len(PDF_BYTES) - 1
    with pytest.raises(Refusal, match="上限"):
        actions.store(upload=upload(), owner_id=None, about="case:1", max_bytes=10**9, at=AT)


def test_only_the_kinds_of_the_place_are_taken():
    with pytest.raises(Refusal):
        actions.store(upload=upload("a.docx", docx_bytes()), owner_id=None, about="case:1", allowed=kinds.SCANS, at=AT)


def test_removing_waits_for_the_commit(django_capture_on_commit_callbacks):
    file = make_stored_file()
    with django_capture_on_commit_callbacks(execute=True):
        actions.remove(file=file)
        assert file.content.storage.exists(file.content.name)
    assert not file.content.storage.exists(file.content.name)
    assert not StoredFile.objects.exists()


def test_a_file_is_served_under_its_chinese_name_and_never_sniffed():
    response = serve(make_stored_file(name="技术 合同.pdf"))
    assert response["Content-Disposition"] == f"attachment; filename*=utf-8''{quote('技术 合同.pdf')}"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Type"] == "application/pdf"
    assert b"".join(response.streaming_content) == PDF_BYTES
    response.close()


def test_only_kinds_that_browsers_show_are_served_inline():
    shown, saved = (
        serve(make_stored_file(content_type=kind.content_type), as_attachment=False) for kind in (kinds.PDF, kinds.DOC)
    )
    assert shown["Content-Disposition"].startswith("inline")
    assert saved["Content-Disposition"].startswith("attachment")
    shown.close()
    saved.close()


@pytest.mark.parametrize(("field", "value"), [("size", 0), ("sha256", "x")])
def test_the_database_refuses_a_file_without_content_or_sum(field, value):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_stored_file(**{field: value})
