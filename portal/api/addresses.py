"""The addresses under /api/v1/: those of the rooms, those of the policies, and the description of all."""

from collections.abc import Iterable
from importlib import import_module

from django.urls import URLPattern, URLResolver, include, path, re_path
from django.utils.module_loading import import_string
from drf_spectacular.views import SpectacularJSONAPIView

from portal.api.views import NoSuchAddress
from portal.policies import Policy


def addresses(rooms: Iterable[str], policies: Iterable[Policy]) -> list[URLPattern | URLResolver]:
    """`rooms` are modules with `urlpatterns`; a policy's `api` is the dotted path of such a list."""
    return [
        *[path("", include(import_module(room).urlpatterns)) for room in rooms],
        *[
            path(f"{policy.app.replace('.', '/')}/", include(import_string(policy.api)))
            for policy in policies
            if policy.api
        ],
        path("schema/", SpectacularJSONAPIView.as_view(), name="api-schema"),
        re_path("", NoSuchAddress.as_view()),
    ]
