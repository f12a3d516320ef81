"""Addresses of the hall."""

from django.urls import path

from portal.home.views import documents, front, items, journal, messages, search

app_name = "home"

urlpatterns = [
    path("", front.FrontView.as_view(), name="front"),
    path("search/", search.SearchView.as_view(), name="search"),
    path("items/", items.ItemsView.as_view(), name="items"),
    path("items/for/<str:audience>/", items.AudienceView.as_view(), name="items_for"),
    path("items/<slug:code>/", items.GuideView.as_view(), name="guide"),
    path("inbox/", messages.MessagesView.as_view(), name="messages"),
    path("desk/journal/", journal.JournalView.as_view(), name="journal"),
    path("policies/", documents.DocumentsView.as_view(), name="documents"),
    path("policies/<slug:document>/", documents.DocumentView.as_view(), name="document"),
    path("policies/<slug:document>/<slug:clause>/", documents.ClauseView.as_view(), name="clause"),
]
