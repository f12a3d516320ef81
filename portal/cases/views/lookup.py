"""进度查询 without an account: number and code, one answer for every wrong pair, and only the state for a right one."""

import secrets
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from portal.cases.forms import LookupForm
from portal.cases.models import LOOKUP_DIGITS, Case
from portal.cases.steps import progress
from portal.web.access import PUBLIC
from portal.web.errors import too_many_requests
from portal.web.limits import Limit, LimitedView
from portal.web.views import FormView

WINDOW_SECONDS = 15 * 60
TRIES_PER_NUMBER = 5
NOBODYS_CODE = "-" * LOOKUP_DIGITS  # compared where there is no case, so that both answers take the same way
NOT_FOUND = "没有查到：办件编号或查询码不正确，请核对后重试。"


@method_decorator([sensitive_post_parameters("code"), never_cache], name="dispatch")
class LookupView(LimitedView, FormView):
    """Asks for number and code; tries are counted for an address, and closer for an address and a number."""

    access: ClassVar = PUBLIC
    title = "办件进度查询"
    template_name = "portal/cases/lookup.html"
    form_class = LookupForm
    limit = Limit("cases.lookup", times=30, seconds=WINDOW_SECONDS)

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        form = self.get_form()
        if not form.is_valid():
            return self.page(status=422, form=form)
        number = form.cleaned_data["number"]
        if Limit(f"cases.lookup.{number.encode().hex()}", TRIES_PER_NUMBER, WINDOW_SECONDS).is_spent(request):
            return too_many_requests(request, seconds=WINDOW_SECONDS)
        case = _found(number, form.cleaned_data["code"])
        if case is None:
            form.add_error(None, NOT_FOUND)
            return self.page(status=404, form=form)
        return self.page(form=LookupForm(), case=case, steps=progress(case))


def _found(number: str, code: str) -> Case | None:
    case = Case.objects.filter(number=number).select_related("item", "decision").first()
    is_right = secrets.compare_digest(code.encode(), (case.lookup if case else NOBODYS_CODE).encode())
    return case if is_right else None
