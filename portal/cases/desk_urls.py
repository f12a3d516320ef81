"""Addresses of the staff's pages around cases, below /desk/."""

from django.urls import path

from portal.cases.views.desk import bulk, case, finding, objections, ratings, worklists
from portal.cases.views.desk.entries import ENTRIES
from portal.cases.views.desk.verbs import VerbView

app_name = "desk"

urlpatterns = [
    path("", worklists.ToDoView.as_view(), name="to_do"),
    path("done/", worklists.DoneView.as_view(), name="done"),
    path("overdue/", worklists.OverdueView.as_view(), name="overdue"),
    path("started/", worklists.StartedView.as_view(), name="started"),
    path("export/", worklists.ToDoView.as_view(is_export=True), name="to_do_export"),
    path("done/export/", worklists.DoneView.as_view(is_export=True), name="done_export"),
    path("overdue/export/", worklists.OverdueView.as_view(is_export=True), name="overdue_export"),
    path("started/export/", worklists.StartedView.as_view(is_export=True), name="started_export"),
    path("bulk/", bulk.PreviewView.as_view(), name="bulk"),
    path("bulk/run/", bulk.RunView.as_view(), name="bulk_run"),
    path("bulk/result/", bulk.ResultView.as_view(), name="bulk_result"),
    path("cases/", finding.CasesView.as_view(), name="cases"),
    path("cases/export/", finding.CasesView.as_view(is_export=True), name="cases_export"),
    path("cases/<str:number>/", case.CaseView.as_view(), name="case"),
    path("cases/<str:number>/why/", case.WhyView.as_view(), name="why"),
    *[
        path(f"cases/<str:number>/{entry.name}/", VerbView.as_view(entry=entry), name=entry.name)
        for entry in ENTRIES
    ],
    path("objections/", objections.ObjectionsView.as_view(), name="objections"),
    path("objections/<int:pk>/", objections.ObjectionView.as_view(), name="objection"),
    path("ratings/", ratings.RatingsView.as_view(), name="ratings"),
    path("ratings/<int:pk>/", ratings.RatingView.as_view(), name="rating"),
]  # fmt: skip
