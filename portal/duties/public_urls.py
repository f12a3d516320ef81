"""Addresses that anybody may open, below /duties/."""

from django.urls import path

from portal.duties.views.public import ClauseView, PublicBulletinView

app_name = "public_duties"

urlpatterns = [
    path("bulletins/<int:pk>/", PublicBulletinView.as_view(), name="bulletin"),
    path("<slug:document>/<slug:clause>/", ClauseView.as_view(), name="clause"),
]
