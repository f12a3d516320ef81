"""Addresses that anybody opens, below /projects/."""

from django.urls import path

from portal.projects.views import public

app_name = "works"

urlpatterns = [path("<slug:kind>/", public.PublishedView.as_view(), name="published")]
