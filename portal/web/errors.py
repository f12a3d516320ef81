"""Pages that say no: what happened, why, what to do next, and a number to quote. Never a stack trace.

A request by htmx gets the fragment, any other the page; both draw the same part.
"""

import logging
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from portal.rules.refusal import Refusal

logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What the page shows. `number` is what a person reads to the hotline; the log has the same."""

    status: int
    title: str
    text: str
    todo: str
    number: str = field(default_factory=lambda: secrets.token_hex(4).upper())


def answer(request: HttpRequest, problem: Problem, *, page: str = "portal/problem.html") -> HttpResponse:
    """Show a problem and log its number."""
    logger.info("Problem %s (%s) at %s", problem.number, problem.status, request.path)
    template = "portal/_problem.html" if getattr(request, "htmx", False) else page
    return render(request, template, {"problem": problem, "title": problem.title}, status=problem.status)


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """An action said no: what, on what ground, what next. 409, because the thing stands in the way, not the page."""
    template = "portal/_refusal.html" if getattr(request, "htmx", False) else "portal/refused.html"
    return render(request, template, {"refusal": refusal, "title": "暂不能办理"}, status=409)


def bad_request(request: HttpRequest, exception: object = None) -> HttpResponse:  # noqa: ARG001 -- Django names it
    problem = Problem(
        status=400,
        title="无法识别这次请求",
        text="网址或提交的内容含有系统无法识别的字符。",
        todo="请返回上一页检查后重新操作。",
    )
    return answer(request, problem, page="portal/problem_bare.html")


def forbidden(request: HttpRequest, reason: str) -> HttpResponse:
    problem = Problem(
        status=403, title="您没有打开这个页面的权限", text=reason, todo="如有疑问，请联系本单位系统管理员。"
    )
    return answer(request, problem)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Django's hook. The exception's text is shown: our own code raises it with a reason for people."""
    return forbidden(request, str(exception or "") or "您当前的身份不能查看这项内容。")


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page lay open too long, or was sent from somewhere else; `reason` is Django's and goes to the log only."""
    logger.info("CSRF: %s", reason)
    problem = Problem(
        status=403,
        title="页面已失效",
        text="您停留的时间较长，或浏览器关闭了 Cookie，为保证安全，这次提交没有被接收。",
        todo="请返回上一页，刷新后重新提交；已自动保存的内容会保留。",
    )
    return answer(request, problem)


def page_not_found(request: HttpRequest, exception: object = None) -> HttpResponse:  # noqa: ARG001 -- Django names it
    problem = Problem(
        status=404,
        title="没有找到这个页面",
        text="网址可能有误，内容可能已经移走，或者您当前的身份不能查看这项内容。",
        todo="请检查网址，或从首页重新查找。",
    )
    return answer(request, problem)


def method_not_allowed(request: HttpRequest, allowed: Iterable[str]) -> HttpResponse:
    problem = Problem(
        status=405,
        title="不支持这种打开方式",
        text="这个网址不能这样直接打开，通常是刷新了提交后的页面造成的。",
        todo="请返回上一页，从页面上的按钮重新操作。",
    )
    response = answer(request, problem)
    response["Allow"] = ", ".join(allowed)
    return response


def too_many_requests(request: HttpRequest, *, seconds: int) -> HttpResponse:
    problem = Problem(
        status=429,
        title="操作过于频繁",
        text=f"为保证系统安全，请在 {max(1, -(-seconds // 60))} 分钟后再试。",
        todo="您之前填写的内容不受影响。",
    )
    response = answer(request, problem)
    response["Retry-After"] = str(seconds)
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """A fault of ours. The page asks nothing of the database, which may be what failed."""
    problem = Problem(
        status=500,
        title="系统出现故障",
        text="这次操作没有完成，没有产生任何办理结果。故障已经记录。",
        todo="请稍后再试；如仍不能办理，请拨打 12345 并告知错误编号。",
    )
    logger.error("Server error %s at %s", problem.number, request.path)
    return answer(request, problem, page="portal/problem_bare.html")


def maintenance(request: HttpRequest) -> HttpResponse:
    problem = Problem(
        status=503,
        title="系统正在维护",
        text="维护期间暂停办理，已提交的办件和已保存的草稿不受影响。",
        todo="请稍后再来；急需办理的，请到当地政务服务中心窗口。",
    )
    response = answer(request, problem, page="portal/problem_bare.html")
    response["Retry-After"] = "600"
    return response
