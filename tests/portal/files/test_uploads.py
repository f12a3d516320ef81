"""What never gets far: bodies beyond the site's limit and files beyond a file's."""

import io
import json

import pytest
from django.conf import settings as django_settings
from django.http import HttpResponse
from django.test import RequestFactory
from django.test.client import ClientHandler
from django.views.decorators.csrf import csrf_exempt

from portal.files import actions
from portal.files.middleware import RequestLimitMiddleware
from portal.rules.refusal import Refusal
from tests.portal.files.factories import AT, PDF_BYTES, upload

TWO_HUNDRED_MEGABYTES = 200 * 1024 * 1024


class Untouchable(io.RawIOBase):
    """A body that nobody may read."""

    def read(self, *_args):
        raise AssertionError("the body was read")

    readline = readinto = read


@pytest.mark.django_db
def test_a_body_of_200_megabytes_is_refused_unread():
    environ = (
        RequestFactory().generic("POST", "/papers/verify/", content_type="multipart/form-data; boundary=x").environ
    )
    environ |= {"CONTENT_LENGTH": str(TWO_HUNDRED_MEGABYTES), "wsgi.input": Untouchable()}
    response = ClientHandler()(environ)
    assert response.status_code == 413
    assert response["Connection"] == "close"
    assert "50 兆" in response.content.decode()


def test_machines_are_told_in_json():
    request = RequestFactory().post("/api/v1/cases/", headers={"Accept": "application/json"})
    request.META["CONTENT_LENGTH"] = str(TWO_HUNDRED_MEGABYTES)
    answer = json.loads(RequestLimitMiddleware(lambda _request: HttpResponse())(request).content)["error"]
    assert answer["code"] == "files.request_too_large"
    assert answer["clause"]


@pytest.mark.parametrize("length", ["", "0", "-5", "many", str(django_settings.REQUEST_MAX_BYTES)])
def test_other_lengths_pass(length):
    request = RequestFactory().post("/")
    request.META["CONTENT_LENGTH"] = length
    assert RequestLimitMiddleware(lambda _request: HttpResponse("in"))(request).content == b"in"


@csrf_exempt
def receiver(request):
    """Read the parsed request as any view does."""
    sent = request.FILES["file"]
    return HttpResponse(f"{sent.name} {sent.size} {len(sent.read())} {request.POST.get('note')}")


def send(content, **more):
    request = RequestFactory().post("/", {"file": upload("大.pdf", content), "note": "说明", **more})
    return receiver(request).content.decode()


def test_a_file_at_the_limit_comes_through(settings):
    settings.FILE_MAX_BYTES = 200_000
    assert send(b"x" * 200_000) == "大.pdf 200000 200000 说明"


def test_of_a_file_over_the_limit_only_name_and_size_remain(settings):
    settings.FILE_MAX_BYTES = 199_999
    assert send(b"x" * 200_000) == "大.pdf 200000 0 说明"


def test_files_after_one_that_is_too_large_come_through(settings):
    settings.FILE_MAX_BYTES = 100_000
    request = RequestFactory().post("/", {"big": upload("a.pdf", b"x" * 200_000), "file": upload("b.pdf", PDF_BYTES)})
    assert receiver(request).content.decode() == f"b.pdf {len(PDF_BYTES)} {len(PDF_BYTES)} None"


@pytest.mark.django_db
def test_a_file_that_was_cut_off_is_refused_as_too_large(settings):
    settings.FILE_MAX_BYTES = 100_000
    request = RequestFactory().post("/", {"file": upload("大.pdf", PDF_BYTES + b"x" * 100_000)})
    with pytest.raises(Refusal) as refused:
        actions.store(upload=request.FILES["file"], owner_id=None, about="case:1", at=AT)
    assert refused.value.code == "files.too_large"
