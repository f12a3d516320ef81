"""Addresses of the room."""

from django.urls import URLPattern

app_name = "projects"

urlpatterns: list[URLPattern] = []
