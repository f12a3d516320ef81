"""Addresses under /notices/."""

from django.urls import path

from portal.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.Notices.as_view(), name="list"),
    path("<int:pk>/", views.Notice.as_view(), name="detail"),
    path("<int:pk>/object/", views.Object.as_view(), name="object"),
]
