"""The demo's way in: any demo person with one click. Outside a demo these addresses do not exist."""

from typing import Any

from allauth.account.utils import perform_login
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404

from portal.clock.today import business_date
from portal.people import demo
from portal.people.models import User
from portal.web.access import PUBLIC
from portal.web.views import PageView


class DemoView(PageView):
    """Lists the demo people; a POST signs in as one of them."""

    access = PUBLIC
    title = "演示登录"
    template_name = "portal/people/demo.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.DEMO:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(groups=demo.by_place(on=business_date()), **extra)

    def post(self, request: HttpRequest) -> HttpResponse:
        user = get_object_or_404(User, username=request.POST.get("username", ""), is_demo=True, is_active=True)
        response: HttpResponse = perform_login(request, user)
        return response
