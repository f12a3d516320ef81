"""Addresses under /papers/."""

from django.urls import path

from portal.papers import views

app_name = "papers"
urlpatterns = [
    path("verify/", views.Verify.as_view(), name="verify"),
    path("v/<str:token>/", views.Check.as_view(), name="check"),
    path("<int:pk>/", views.Download.as_view(), name="download"),
]
