"""Addresses of imports, below /desk/imports/."""

from django.urls import path

from portal.imports import views

app_name = "imports"

urlpatterns = [
    path("", views.ImportsView.as_view(), name="list"),
    path("new/<slug:code>/", views.ResourceView.as_view(), name="resource"),
    path("new/<slug:code>/template/", views.TemplateView.as_view(), name="template"),
    path("new/<slug:code>/rows/", views.RowsView.as_view(), name="rows"),
    path("<int:pk>/", views.RunView.as_view(), name="run"),
    path("<int:pk>/confirm/", views.ConfirmView.as_view(), name="confirm"),
    path("<int:pk>/cancel/", views.CancelView.as_view(), name="cancel"),
    path("<int:pk>/marked/", views.MarkedView.as_view(), name="marked"),
]
