"""The system checks of the page kit."""

from django.core.checks import run_checks
from django.http import HttpResponse
from django.urls import include, path
from django.views.generic import TemplateView
from django.views.generic.base import RedirectView
from rest_framework.views import APIView

from portal.web import checks, menu
from portal.web.access import PUBLIC
from portal.web.views import PageView


class Declared(PageView):
    access = PUBLIC


class Undeclared(TemplateView):
    template_name = "portal/base.html"


class UndeclaredApi(APIView):
    pass


class DeclaredApi(APIView):
    permission_classes = ()


def function(_request):
    return HttpResponse()


def test_every_view_of_the_portal_declares_access():
    assert [message for message in run_checks() if message.id == "web.E001"] == []


def test_every_menu_entry_of_the_portal_leads_somewhere():
    assert [message for message in run_checks() if message.id == "web.E002"] == []


def test_what_declares_itself_passes():
    assert checks.declares(Declared.as_view())


def test_a_view_of_the_api_declares_by_its_permissions(settings):
    settings.POLICY_APPS = [*settings.POLICY_APPS, "tests"]
    assert checks.declares(DeclaredApi.as_view())


def test_what_declares_nothing_is_found_wherever_it_stands():
    patterns = [path("a/", include([path("b/", Undeclared.as_view())])), path("c/", Declared.as_view())]
    found = [address for address, view in checks.walk(patterns) if not checks.declares(view)]
    assert found == ["/a/b/"]


def test_functions_apis_and_bare_library_views_are_found_too(settings):
    settings.POLICY_APPS = [*settings.POLICY_APPS, "tests"]
    for view in (function, UndeclaredApi.as_view(), RedirectView.as_view(url="/")):
        assert not checks.declares(view)


def test_an_entry_without_a_page_is_found(monkeypatch):
    monkeypatch.setattr(menu, "_menus", menu.Menus())
    menu.register(menu.Entry("无处", "no:where"))
    assert [message.id for message in checks.menus_lead_somewhere()] == ["web.E002"]
