"""One door to all charts: any description in, its SVG out."""

from portal.web.charts.bars import Bars, bars
from portal.web.charts.heat import Heat, heat
from portal.web.charts.progress import Progress, progress
from portal.web.charts.ranking import Ranking, ranking
from portal.web.charts.tiles import Tiles, tiles
from portal.web.charts.trend import Trend, trend

AnyChart = Tiles | Ranking | Trend | Bars | Progress | Heat


def draw(chart: AnyChart, *, standalone: bool = False) -> str:
    """The chart as SVG: with class names for a page, or `standalone` with its own colours for a file or a paper."""
    match chart:
        case Tiles():
            return tiles(chart, standalone=standalone)
        case Ranking():
            return ranking(chart, standalone=standalone)
        case Trend():
            return trend(chart, standalone=standalone)
        case Bars():
            return bars(chart, standalone=standalone)
        case Progress():
            return progress(chart, standalone=standalone)
        case Heat():
            return heat(chart, standalone=standalone)
