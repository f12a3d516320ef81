"""One shape for every error that the API answers: what, on what ground, what next, and which fields."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation, ValidationError
from django.core.signals import got_request_exception
from django.http import Http404
from rest_framework import exceptions
from rest_framework.fields import get_error_detail
from rest_framework.response import Response

from portal.rules.facts import InputError
from portal.rules.refusal import Refusal

log = logging.getLogger("django.request")
REFUSED, FORBIDDEN, HIDDEN, INVALID = 409, 403, 404, 422
STATUS_OF_REFUSAL = {"forbidden": FORBIDDEN, "hidden": HIDDEN}  # by the last word of its code
STATUS_OF_DJANGO = {Http404: 404, PermissionDenied: 403, RequestDataTooBig: 413, SuspiciousOperation: 400}


@dataclass(frozen=True, slots=True)
class Words:
    """How a status is said."""

    code: str
    text: str
    todo: str


WORDS = {
    400: Words("bad_request", "请求内容无法识别，应为有效的 JSON。", "请检查请求内容后重新提交。"),
    401: Words(
        "not_signed_in", "请求没有有效的接口密钥，或密钥已停用。", "请在 Authorization 请求头中提供“Key 密钥”。"
    ),
    403: Words("forbidden", "您没有办理此操作的权限。", "请核对账户的岗位，或联系本地区的系统管理员。"),
    404: Words("not_found", "没有找到您请求的内容。", "请核对地址和编号；不属于您权限范围的内容也不会显示。"),
    405: Words("method_not_allowed", "此地址不支持这种请求方法。", "请查阅接口说明中的请求方法。"),
    406: Words("not_acceptable", "接口只返回 JSON。", "请将 Accept 请求头设为 application/json。"),
    413: Words("too_large", "请求内容超过了大小上限。", "请减少内容后重新提交。"),
    415: Words(
        "unsupported_media_type", "接口不接收这种格式的内容。", "请发送 JSON；带文件的请发送 multipart/form-data。"
    ),
    422: Words("invalid", "提交的内容有误。", "请按各字段的提示修改后重新提交。"),
    429: Words("throttled", "请求过于频繁。", "请稍候再试。"),
    500: Words("fault", "系统出现故障，本次操作没有生效。", "请稍后重试；多次出现时请联系技术支持。"),
}


def answer(error: Exception, context: dict[str, Any]) -> Response:
    """Translate an exception. The framework's EXCEPTION_HANDLER; transactions are the actions' own."""
    match error:
        case Refusal():
            return _refusal(error)
        case InputError():
            return _said(INVALID, fields={error.field: [error.text]})
        case exceptions.ValidationError():
            return _said(INVALID, fields=_fields(error.detail))
        case ValidationError():
            return _said(INVALID, fields=_fields(get_error_detail(error)))
        case exceptions.Throttled():
            return _throttled(error)
        case exceptions.APIException():
            return _said(error.status_code, headers=_headers(error))
    status = next((status for kind, status in STATUS_OF_DJANGO.items() if isinstance(error, kind)), None)
    return _said(status) if status else _fault(error, context)


def _refusal(refusal: Refusal) -> Response:
    status = STATUS_OF_REFUSAL.get(refusal.code.rpartition(".")[2], REFUSED)
    words = Words(refusal.code, refusal.text, refusal.todo)
    return _response(status, words, clause=refusal.citation.cite)


def _throttled(error: exceptions.Throttled) -> Response:
    seconds = max(1, round(getattr(error, "wait", None) or 1))
    words = Words(WORDS[429].code, WORDS[429].text, f"请在 {seconds} 秒后再试。")
    return _response(429, words, headers={"Retry-After": str(seconds)})


def _fault(error: Exception, context: dict[str, Any]) -> Response:
    """A mistake of ours: told to the log and to whoever listens as Django does it, to the caller in one sentence."""
    request = context["request"]
    log.error("Internal Server Error: %s", request.path, exc_info=error, extra={"status_code": 500})
    got_request_exception.send(sender=type(context["view"]), request=request)
    return _said(500)


def _headers(error: exceptions.APIException) -> dict[str, str]:
    scheme = getattr(error, "auth_header", None)
    return {"WWW-Authenticate": scheme} if scheme else {}


def _fields(detail: Any) -> dict[str, Any]:
    """What is wrong, per field; what concerns the whole stands under an empty name."""
    return dict(detail) if isinstance(detail, Mapping) else {"": detail}


def _said(status: int, *, fields: dict[str, Any] | None = None, headers: dict[str, str] | None = None) -> Response:
    return _response(status, WORDS.get(status, WORDS[400]), fields=fields, headers=headers)


def _response(
    status: int,
    words: Words,
    *,
    clause: str = "",
    fields: dict[str, Any] | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    said = {"code": words.code, "text": words.text, "clause": clause, "todo": words.todo, "fields": fields or {}}
    return Response({"error": said}, status=status, headers=headers)
