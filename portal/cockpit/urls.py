"""Addresses of the cockpit: staff below /desk/cockpit/, what was released below /cockpit/."""

from django.urls import include, path, re_path

from portal.cockpit.named import NAMES
from portal.cockpit.views.exports import ChartPdfView, ChartSheetView, DrawingView, SheetView
from portal.cockpit.views.home import HomeView
from portal.cockpit.views.papers import MonthlyView, PdfView
from portal.cockpit.views.policy import CountiesView, PolicyView, ReportingView
from portal.cockpit.views.public import PublicHomeView, PublicPolicyView
from portal.cockpit.views.release import ReleaseView
from portal.cockpit.views.rows import RowsView

app_name = "cockpit"

CHART = rf"^(?P<slug>[-\w]+)/(?P<chart>{NAMES})"

desk = [
    path("", HomeView.as_view(), name="home"),
    path("<slug:slug>/", PolicyView.as_view(), name="policy"),
    path("<slug:slug>/counties/", CountiesView.as_view(), name="counties"),
    path("<slug:slug>/reporting/", ReportingView.as_view(), name="reporting"),
    path("<slug:slug>/rows/", RowsView.as_view(), name="rows"),
    path("<slug:slug>/report.pdf", PdfView.as_view(), name="pdf"),
    path("<slug:slug>/monthly/", MonthlyView.as_view(), name="monthly"),
    path("<slug:slug>/release/", ReleaseView.as_view(), name="release"),
    path("<slug:slug>/figures.xlsx", SheetView.as_view(), name="sheet"),
    re_path(rf"{CHART}\.svg$", DrawingView.as_view(), name="chart"),
    re_path(rf"{CHART}\.xlsx$", ChartSheetView.as_view(), name="chart_sheet"),
    re_path(rf"{CHART}\.pdf$", ChartPdfView.as_view(), name="chart_pdf"),
]
urlpatterns = [
    path("desk/cockpit/", include(desk)),
    path("cockpit/", PublicHomeView.as_view(), name="public"),
    path("cockpit/<slug:slug>/", PublicPolicyView.as_view(), name="public_policy"),
]
