"""A dashboard's charts: descriptions that the drawing room turns into SVG for page, file and paper."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from portal.cockpit.asked import Asked
from portal.cockpit.boards import Board, counties_of
from portal.indicators.places import scope_of
from portal.indicators.progress import PACE_NAMES, Pace
from portal.indicators.standing import Standing
from portal.indicators.states import TASK_NAMES, Task
from portal.regions.scoped import COUNTY, PROVINCE
from portal.regions.tiles import CAPTION, TilePlace, city_tiles, county_tiles
from portal.web.charts.ranking import Ranking, RankRow, ranked
from portal.web.charts.scale import Grades, even_grades, shown
from portal.web.charts.tiles import Blank, Tile, Tiles
from portal.web.charts.trend import Series, Trend

PERCENT = "%"
COUNTIES = "各县（市、区）"


def ranking(board: Board, *, links: bool = True) -> Ranking:
    """The compared regions by their rate, or by their figure where nobody has a task; ties share a rank."""
    by_rate = _has_rates(board.places)
    rows = tuple(_rank_row(board, one, by_rate=by_rate, links=links) for one in board.places)
    what = "完成率" if by_rate else "完成数"
    return Ranking(
        title=f"{board.chosen.name}{what}排名",
        finding=_rank_finding(board, rows, what),
        unit=PERCENT if by_rate else board.chosen.unit,
        rows=rows,
        mark=board.own.progress.elapsed if by_rate else None,
    )


def trend(board: Board) -> Trend:
    """The last thirteen months of the region beside the even path to its task."""
    series = [Series(name=board.chosen.name, values=tuple(point.value for point in board.trend))]
    if any(point.path is not None for point in board.trend):
        series.append(Series(name="时序目标", values=tuple(point.path for point in board.trend)))
    ends = (board.trend[0], board.trend[-1])
    first, last = (f"{point.month} 为 {shown(point.value, board.chosen.unit)}" for point in ends)
    return Trend(
        title=f"{board.chosen.name}逐月走势",
        finding=f"{board.asked.region.name}{board.chosen.name}：{first}，{last}。",
        unit=board.chosen.unit,
        periods=tuple(point.month for point in board.trend),
        series=tuple(series),
    )


def tiles(board: Board, *, links: bool = True) -> Tiles | None:
    """The grid of the regions below: the cities of the province, the counties of a city; none for a county."""
    asked = board.asked
    if asked.level == COUNTY:
        return None
    is_province = asked.level == PROVINCE
    squares = city_tiles(asked.on) if is_province else county_tiles(asked.on, asked.region.code)
    return _grid(asked, squares, board.places, "各市" if is_province else COUNTIES, links=links)


def county_tiles_of(asked: Asked, standings: Sequence[Standing], *, links: bool = True) -> Tiles:
    """The grid of all counties inside the scope."""
    city = None if asked.level == PROVINCE else scope_of(asked.region.code)
    return _grid(asked, county_tiles(asked.on, city), standings, COUNTIES, links=links)


def grids(board: Board, *, links: bool = True) -> list[Tiles]:
    """The grid of a dashboard, and for the province that of its counties. Three statements more for the province."""
    found = [grid for grid in [tiles(board, links=links)] if grid]
    if board.asked.level == PROVINCE:
        found.append(county_tiles_of(board.asked, counties_of(board.chosen, board.asked), links=links))
    return found


def _grid(
    asked: Asked, places: Sequence[TilePlace], standings: Sequence[Standing], name: str, *, links: bool
) -> Tiles:  # fmt: skip
    chosen = standings[0].indicator
    by_rate = _has_rates(standings)
    held = {one.region_code: one for one in standings}
    values = {code: one.progress.percent if by_rate else one.shown_value for code, one in held.items()}
    what, unit = ("完成率", PERCENT) if by_rate else ("完成数", chosen.unit)
    painter = _Painter(asked, values, even_grades(values.values()), unit, links)
    return Tiles(
        title=f"{name}{chosen.name}{what}",
        finding=f"{name}{chosen.name}{what}：{_spread(held, values, unit)}",
        unit=unit,
        tiles=tuple(painter.tile(place, held[place.code]) for place in places if place.code in held),
        grades=painter.grades,
        caption=CAPTION,
    )


@dataclass(frozen=True, slots=True)
class _Painter:
    """What all squares of one grid share."""

    asked: Asked
    values: Mapping[str, Decimal | None]
    grades: Grades
    unit: str
    links: bool

    def tile(self, place: TilePlace, standing: Standing) -> Tile:
        """One square."""
        value = self.values[place.code]
        blank = Blank.NO_TASK if standing.progress.task is Task.NONE else Blank.NO_DATA
        return Tile(
            column=place.column,
            row=place.row,
            label=place.short_name,
            name=place.name,
            shade=blank if value is None else self.grades.of(value),
            text="" if value is None else shown(value, self.unit if self.unit == PERCENT else ""),
            note=note(standing),
            group=place.group,
            url=self.asked.query(region=place.code) if self.links else "",
            is_own=_is_own(self.asked, place.code),
        )


def note(standing: Standing) -> str:
    """The figure, the task and the pace in a few words."""
    unit = standing.indicator.unit
    parts = [f"完成 {shown(standing.shown_value, unit)}"]
    if standing.progress.task is Task.SET:
        parts.append(f"目标 {shown(standing.shown_target, unit)}")
    else:
        parts.append(TASK_NAMES[standing.progress.task])
    if standing.progress.pace is not Pace.NONE:
        parts.append(PACE_NAMES[standing.progress.pace])
    return "，".join(parts)


def _rank_row(board: Board, standing: Standing, *, by_rate: bool, links: bool) -> RankRow:
    value = standing.progress.percent if by_rate else standing.shown_value
    return RankRow(
        label=standing.name,
        value=value,
        note=note(standing),
        url=board.asked.query(region=standing.region_code) if links else "",
        is_own=_is_own(board.asked, standing.region_code),
    )


def _is_own(asked: Asked, code: str) -> bool:
    """Whether a compared region is, or holds, the reader's own or the one that is shown."""
    stem = code[:4] if code.endswith("00") else code
    return (bool(asked.own) and asked.own.startswith(stem)) or asked.region.code == code


def _has_rates(standings: Iterable[Standing]) -> bool:
    return any(one.progress.percent is not None for one in standings)


def _rank_finding(board: Board, rows: tuple[RankRow, ...], what: str) -> str:
    known = [(rank, row) for rank, row in ranked(rows) if rank is not None]
    if not known:
        return f"{board.chosen.name}：本期尚无数据。"
    best, least = known[0][1], known[-1][1]
    unit = PERCENT if what == "完成率" else board.chosen.unit
    ends = f"最高{best.label} {shown(best.value, unit)}，最低{least.label} {shown(least.value, unit)}。"
    return f"{board.chosen.name}{what}，{len(known)} 个地区：{ends}"


def _spread(held: Mapping[str, Standing], values: Mapping[str, Decimal | None], unit: str) -> str:
    known = sorted((value, code) for code, value in values.items() if value is not None)
    if not known:
        return "本期尚无数据。"
    (low, lowest), (high, highest) = known[0], known[-1]
    return f"{held[lowest].name} {shown(low, unit)} 至{held[highest].name} {shown(high, unit)}。"
