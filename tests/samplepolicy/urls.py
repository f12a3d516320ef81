"""Addresses of the policy's pages."""

from django.urls import path

from tests.samplepolicy import views

app_name = "samplepolicy"

urlpatterns = [path("grants/", views.GrantsView.as_view(), name="grants")]
