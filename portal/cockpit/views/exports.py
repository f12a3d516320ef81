"""What may be taken away from a dashboard: each chart as a drawing, the figures as a workbook."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse

from portal.cockpit import charts
from portal.cockpit.boards import Board
from portal.cockpit.sheets import StandingSheet, lines
from portal.cockpit.views.base import PolicyPage
from portal.exchange.workbook import sent, stream
from portal.web.charts.drawing import AnyChart, draw


class ChartView(PolicyPage):
    """One chart of the dashboard as an SVG file with its own colours."""

    def get(self, _request: HttpRequest, /, *_args: object, **_kwargs: object) -> HttpResponse:
        chart = named(self.board, self.kwargs["chart"])
        if chart is None:
            raise Http404
        response = HttpResponse(draw(chart, standalone=True), content_type="image/svg+xml; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{self.kwargs["chart"]}.svg"'
        return response


def named(board: Board, name: str) -> AnyChart | None:
    """The chart of a name, without links; none for a name that there is not."""
    grids = {
        f"tiles-{place}" if place else "tiles": grid for place, grid in enumerate(charts.grids(board, links=False))
    }
    found: dict[str, AnyChart] = {**grids, "ranking": charts.ranking(board, links=False), "trend": charts.trend(board)}
    return found.get(name)


class SheetView(PolicyPage):
    """Every indicator of the region and of each region below, a row each."""

    def get(self, _request: HttpRequest, /, *_args: object, **_kwargs: object) -> FileResponse:
        file = stream(StandingSheet(), lines(self.board), sheet=self.asked.region.name)
        return sent(file, f"{self.asked.region.name}{self.asked.on:%Y%m%d}")
