"""Refuse a request whose declared length nobody here needs, before a byte of its body is read."""

import secrets
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from portal.files.refusals import NETWORK_SECURITY, size_text

TOO_LARGE = 413


class RequestLimitMiddleware:
    """Stands before anything that reads a body.

    WSGI reads no further than Content-Length, so a body without one is empty, not endless.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > settings.REQUEST_MAX_BYTES:
            return too_large(request)
        return self.get_response(request)


def too_large(request: HttpRequest) -> HttpResponse:
    """The answer: a page for people, JSON for machines. The connection ends, as the rest of the body is unwanted."""
    text = f"本次上传的内容超过了{size_text(settings.REQUEST_MAX_BYTES)}的上限，没有接收。"
    most, sheet = size_text(settings.FILE_MAX_BYTES), size_text(settings.SHEET_MAX_BYTES)
    todo = f"单个文件请不要超过{most}，导入的表格不要超过{sheet}，压缩或拆分后分次上传；已填写的其他内容不受影响。"
    if request.path.startswith("/api/") or request.headers.get("Accept", "").startswith("application/json"):
        clause = NETWORK_SECURITY.cite
        error = {"code": "files.request_too_large", "text": text, "clause": clause, "todo": todo, "fields": {}}
        response: HttpResponse = JsonResponse({"error": error}, status=TOO_LARGE)
    else:
        problem = {"status": TOO_LARGE, "number": secrets.token_hex(4).upper(), "text": text, "todo": todo}
        context = {"problem": problem, "title": "上传内容过大"}
        response = render(request, "portal/problem.html", context, status=TOO_LARGE)
    response["Connection"] = "close"
    return response
