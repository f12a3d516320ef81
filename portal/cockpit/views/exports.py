"""What may be taken away from a dashboard: each chart as a drawing, a sheet and a page, the figures as a workbook."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property

from portal.cockpit.named import chart_of
from portal.cockpit.printing import preview
from portal.cockpit.sheets import StandingSheet, lines, table_sheet
from portal.cockpit.views.base import PolicyPage
from portal.exchange.workbook import sent, stream
from portal.papers.blocks import chart as chart_block
from portal.papers.blocks import table as table_block
from portal.web.charts.drawing import AnyChart, draw
from portal.web.charts.tables import table


class ChartPage(PolicyPage):
    """One chart of the dashboard by its name."""

    @cached_property
    def chart(self) -> AnyChart:
        """The chart. Raises Http404 for a name that there is not."""
        found = chart_of(self.kwargs["chart"], self.policy, self.asked, lambda: self.board)
        if found is None:
            raise Http404
        return found


class DrawingView(ChartPage):
    """The drawing with its own colours."""

    def get(self, _request: HttpRequest, /, *_args: object, **_kwargs: object) -> HttpResponse:
        response = HttpResponse(draw(self.chart, standalone=True), content_type="image/svg+xml; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{self.kwargs["chart"]}.svg"'
        return response


class ChartSheetView(ChartPage):
    """The table that stands below the chart."""

    def get(self, _request: HttpRequest, /, *_args: object, **_kwargs: object) -> FileResponse:
        sheet, rows = table_sheet(self.chart)
        name = f"{self.asked.region.name}{self.chart.title}{self.asked.on:%Y%m%d}"
        return sent(stream(sheet, rows, sheet=self.chart.title), name)


class ChartPdfView(ChartPage):
    """The drawing and its table on paper: nothing is kept."""

    def get(self, _request: HttpRequest, /, *_args: object, **_kwargs: object) -> HttpResponse:
        shown = table(self.chart)
        source = f"本平台汇总，截至 {self.asked.as_of}"
        blocks = [
            chart_block(svg=draw(self.chart, standalone=True), caption=self.chart.finding, source=source),
            table_block(columns=shown.columns, rows=shown.rows, names=shown.names, caption=self.chart.title),
        ]
        title = f"{self.asked.region.name}{self.chart.title}"
        return preview(title, blocks, by=self.by, on=self.today, name=self.kwargs["chart"], is_extract=True)


class SheetView(PolicyPage):
    """Every indicator of the region and of each region below, a row each."""

    def get(self, _request: HttpRequest, /, *_args: object, **_kwargs: object) -> FileResponse:
        file = stream(StandingSheet(), lines(self.board), sheet=self.asked.region.name)
        return sent(file, f"{self.asked.region.name}{self.asked.on:%Y%m%d}")
