"""Addresses of the room, below /desk/duties/."""

from django.urls import path

from portal.duties.panel import ENTRIES
from portal.duties.views.bulletins import BulletinsView, IssueView, PublishView
from portal.duties.views.duty import DutyView, EvidenceView, VerbView
from portal.duties.views.lists import ExportView, MineView, SummaryView, WatchView

app_name = "duties"

urlpatterns = [
    path("", MineView.as_view(), name="mine"),
    path("watch/", WatchView.as_view(), name="watch"),
    path("watch/export/", ExportView.as_view(), name="export"),
    path("summary/", SummaryView.as_view(), name="summary"),
    path("bulletins/", BulletinsView.as_view(), name="bulletins"),
    path("bulletins/new/", IssueView.as_view(), name="bulletin-issue"),
    path("bulletins/<int:pk>/publish/", PublishView.as_view(), name="bulletin-publish"),
    path("evidence/<uuid:file_id>/", EvidenceView.as_view(), name="evidence"),
    path("<int:pk>/", DutyView.as_view(), name="duty"),
    *[path(f"<int:pk>/{entry.name}/", VerbView.as_view(entry=entry), name=entry.name) for entry in ENTRIES],
]
