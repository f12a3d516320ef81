"""Addresses of the item owner's pages, below /desk/items/."""

from django.urls import path

from portal.catalog.desk import ENTRIES, ChangeView, ItemsView, ItemView

app_name = "catalog"

urlpatterns = [
    path("", ItemsView.as_view(), name="items"),
    path("<slug:code>/", ItemView.as_view(), name="item"),
    *[path(f"<slug:code>/{entry.name}/", ChangeView.as_view(entry=entry), name=entry.name) for entry in ENTRIES],
]
