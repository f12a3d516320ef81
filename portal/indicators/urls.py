"""Addresses of the room: definitions for everybody."""

from django.urls import URLPattern, path

from portal.indicators.views.definitions import DefinitionView

app_name = "indicators"

urlpatterns: list[URLPattern] = [
    path("indicators/<str:code>/", DefinitionView.as_view(), name="definition"),
]
