"""Addresses of the room: definitions for everybody, reporting below /desk/reports/."""

from django.urls import URLPattern, path

from portal.indicators.views import bulk, changes, checking, mine, periods, splits, spreadsheets, summaries, wishes
from portal.indicators.views.definitions import DefinitionView
from portal.indicators.views.periods import ENTRIES as PERIOD_ENTRIES
from portal.indicators.views.verbs import ENTRIES, StepView, VerbReportView

app_name = "indicators"
REPORT, PERIOD = "desk/reports/<int:pk>/", "desk/reports/periods/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("indicators/<str:code>/", DefinitionView.as_view(), name="definition"),
    path("desk/reports/", mine.MineView.as_view(), name="mine"),
    path(REPORT, VerbReportView.as_view(), name="report"),
    path(REPORT + "changes/", changes.ChangesView.as_view(), name="changes"),
    path(REPORT + "check/", checking.CheckView.as_view(), name="check"),
    path(REPORT + "blank/", checking.BlankView.as_view(), name="blank"),
    path(REPORT + "template/", spreadsheets.TemplateView.as_view(), name="template"),
    *[path(f"{REPORT}{entry.name}/", StepView.as_view(entry=entry), name=entry.name) for entry in ENTRIES],
    path("desk/reports/periods/", periods.PeriodsView.as_view(), name="periods"),
    path("desk/reports/periods/open/", periods.OpenView.as_view(), name="open"),
    path(PERIOD, periods.PeriodView.as_view(), name="period"),
    *[
        path(f"{PERIOD}{entry.name}/", periods.PeriodStepView.as_view(entry=entry), name=entry.name)
        for entry in PERIOD_ENTRIES
    ],
    path(PERIOD + "bulk/", bulk.PreviewView.as_view(), name="bulk"),
    path(PERIOD + "bulk/run/", bulk.RunView.as_view(), name="bulk_run"),
    path(PERIOD + "bulk/result/", bulk.ResultView.as_view(), name="bulk_result"),
    path(PERIOD + "summary/", summaries.SummaryView.as_view(), name="summary"),
    path(PERIOD + "summary/sheet/", summaries.SummarySheetView.as_view(), name="summary_sheet"),
    path("desk/reports/wishes/", wishes.WishesView.as_view(), name="wishes"),
    path("desk/reports/wishes/<int:pk>/", wishes.WishView.as_view(), name="wish_answer"),
    path("desk/reports/splits/", splits.SplitsView.as_view(), name="splits"),
    path("desk/reports/splits/new/<str:code>/", splits.ProposeView.as_view(), name="propose"),
    path("desk/reports/splits/<int:pk>/", splits.SplitView.as_view(), name="split"),
    path("desk/reports/splits/<int:pk>/confirm/", splits.DecideView.as_view(is_confirmed=True), name="split_confirm"),
    path("desk/reports/splits/<int:pk>/reject/", splits.DecideView.as_view(is_confirmed=False), name="split_reject"),
]
