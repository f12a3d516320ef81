"""The same figures as a table: what stands below each chart, and what a sheet of it exports."""

from dataclasses import dataclass
from decimal import Decimal

from portal.web.charts.bars import Bars
from portal.web.charts.drawing import AnyChart
from portal.web.charts.heat import Heat
from portal.web.charts.progress import Progress
from portal.web.charts.ranking import Ranking, ranked, value_text
from portal.web.charts.scale import shown
from portal.web.charts.svg import text
from portal.web.charts.tiles import Blank, Tiles
from portal.web.charts.trend import Series, Trend

Rows = tuple[tuple[str, ...], ...]


EMPTY = "暂无数据"
FIGURE = ' class="figure"'


@dataclass(frozen=True, slots=True)
class Table:
    """Heads and rows; the first `names` columns name the row, the others hold figures or states."""

    columns: tuple[str, ...]
    rows: Rows
    names: int = 1

    def markup(self) -> str:
        """Head and body as HTML: written here, because a dashboard has hundreds of these cells."""
        heads = "".join(
            f'<th scope="col"{FIGURE if place >= self.names else ""}>{text(name)}</th>'
            for place, name in enumerate(self.columns)
        )
        rows = "".join(f"<tr>{''.join(map(self._cell, range(len(row)), row))}</tr>" for row in self.rows)
        rows = rows or f'<tr><td colspan="{len(self.columns)}">{EMPTY}</td></tr>'
        return f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>"

    def _cell(self, place: int, said: str) -> str:
        if place == self.names - 1:
            return f'<th scope="row">{text(said)}</th>'
        return f"<td{FIGURE if place >= self.names else ''}>{text(said)}</td>"


def table(chart: AnyChart) -> Table:
    """What the chart shows, in words."""
    match chart:
        case Tiles():
            return Table(("地区", _with_unit("数值", chart.unit)), tuple(_tile(chart)))
        case Ranking():
            return _ranking(chart)
        case Trend():
            return _series("时期", chart.periods, chart.series, chart.unit)
        case Bars():
            return _series("项目", chart.groups, chart.series, chart.unit)
        case Progress():
            return Table(("项目", "数值"), (("完成率", _percent(chart.done)), ("时序进度", _percent(chart.elapsed))))
        case Heat():
            rows = ((row.label, *(cell.state.label if cell else "—" for cell in row.cells)) for row in chart.rows)
            return Table(("地区", *chart.columns), tuple(rows))


def _tile(chart: Tiles) -> Rows:
    ordered = sorted(chart.tiles, key=lambda tile: (tile.group, tile.row, tile.column))
    return tuple(
        (tile.name or tile.label, tile.shade.value if isinstance(tile.shade, Blank) else tile.text) for tile in ordered
    )


def _ranking(chart: Ranking) -> Table:
    order = ranked(chart.rows, is_ascending=chart.is_ascending)
    rows = tuple(("—" if rank is None else str(rank), row.label, value_text(chart, row)) for rank, row in order)
    return Table(("名次", "名称", _with_unit("数值", chart.unit)), rows, names=2)


def _series(head: str, places: tuple[str, ...], series: tuple[Series, ...], unit: str) -> Table:
    columns = tuple(_with_unit(one.name, unit) for one in series)
    rows = tuple((name, *(shown(one.values[turn]) for one in series)) for turn, name in enumerate(places))
    return Table((head, *columns), rows)


def _with_unit(name: str, unit: str) -> str:
    return f"{name}（{unit}）" if unit else name


def _percent(value: Decimal | None) -> str:
    return shown(value, "%")
