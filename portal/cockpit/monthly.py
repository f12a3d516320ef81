"""The monthly report of a policy in a region: text, tables and charts out of one dashboard, as a paper."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from portal.clock.today import day_of
from portal.cockpit import charts
from portal.cockpit.alarms import alarms
from portal.cockpit.asked import Asked
from portal.cockpit.boards import Board, Card
from portal.cockpit.names import short_name
from portal.cockpit.readers import ISSUER_ROLES, READERS
from portal.cockpit.reporting import missing
from portal.indicators.periods import month_title
from portal.indicators.progress import PACE_NAMES, Pace
from portal.indicators.standing import Standing
from portal.indicators.states import STAGE_NAMES, TASK_NAMES, Task
from portal.papers.actions import issue
from portal.papers.blocks import Block, chart, heading, paragraph, table
from portal.papers.kinds import Kind
from portal.papers.models import Paper
from portal.papers.numbering import issuer_code
from portal.people.actors import Actor
from portal.people.models import Office
from portal.regions.scoped import COUNTY, covers
from portal.rules.exact import signed
from portal.rules.law import Article
from portal.rules.refusal import Refusal
from portal.web.charts.drawing import AnyChart, draw
from portal.web.charts.scale import shown
from portal.web.templatetags.format import day

REPORTING = Article("本平台运行规则", "进度通报")
ABOUT = "cockpit"
JUDGED = frozenset({Pace.AHEAD, Pace.LEVEL, Pace.BEHIND})


def compose(board: Board) -> list[Block]:
    """The body of the report, in the order it is read."""
    return [*_overall(board), *_by_region(board), *_charts(board), *_to_look_at(board)]


def title(board: Board) -> str:
    """浙江省国土绿化进度月报（2019年9月）."""
    return f"{board.asked.region.name}{short_name(board.policy)}进度月报（{month_title(board.asked.month)}）"


def issue_monthly(*, board: Board, by: Actor, at: datetime) -> Paper:
    """Issue the report as a paper that anybody can verify. Raises Refusal for whoever has no office in the region."""
    office = _office(board, by)
    return issue(
        kind=Kind.REPORT,
        issuer_code=issuer_code(office),
        issuer=office.name,
        about=f"{ABOUT}:{board.policy.slug}:{board.asked.region.code}:{board.asked.month}",
        facts={"blocks": compose(board)},
        region_code=board.asked.region.code,
        issued_on=day_of(at),
        title=title(board),
        by=by,
        at=at,
    )


def may_issue(asked: Asked, by: Actor) -> bool:
    """Whether a post issues the reports of a region: its own, not another's."""
    return by.holds(*ISSUER_ROLES) and by.region_code == asked.region.code


def may_read(actor: Actor, reference: str) -> bool:
    """Whoever watches may read what was issued for his region, for one inside it and for one above it."""
    _, _, rest = reference.partition(":")
    region = rest.partition(":")[0]
    own = actor.region_code
    return not READERS.refusal(actor) and bool(own) and (covers(region, own) or covers(own, region))


def _office(board: Board, by: Actor) -> Office:
    if by.post is None or not may_issue(board.asked, by):
        raise Refusal(
            "cockpit.not_your_region",
            f"进度月报由{board.asked.region.name}的工作人员制发。",
            REPORTING,
            "请切换到本地区的岗位，或改为查看本地区的驾驶舱。",
        )
    return by.post.office


def _overall(board: Board) -> Iterator[Block]:
    asked = board.asked
    judged = [
        card.standing for card in board.cards if card.standing.progress.pace in {Pace.AHEAD, Pace.LEVEL, Pace.BEHIND}
    ]
    behind = [one for one in judged if one.progress.pace is Pace.BEHIND]
    yield heading("一、总体进度")
    yield paragraph(
        f"截至{day(asked.on)}，{asked.region.name}有目标任务的指标共 {len(judged)} 项，"
        f"其中 {len(judged) - len(behind)} 项达到或快于时序进度，{len(behind)} 项慢于时序进度。"
        f"本报告按{STAGE_NAMES[asked.stage]}数编制，时序进度为 {board.own.progress.elapsed}%。"
    )
    yield table(
        caption=f"{asked.region.name}各项指标完成情况",
        columns=("指标", "单位", "目标", "完成", "完成率", "比时序", "进度"),
        rows=[_row(card) for card in board.cards],
        note="“比时序”为完成率与时序进度之差，单位为百分点；无任务的指标不计算完成率。",
    )


def _row(card: Card) -> tuple[str, ...]:
    standing, progress = card.standing, card.standing.progress
    is_judged = progress.pace in JUDGED
    return (
        standing.indicator.name,
        standing.indicator.unit,
        _target(standing),
        shown(standing.shown_value),
        shown(progress.percent, "%"),
        signed(progress.gap_points or Decimal(0)) if is_judged else "—",
        PACE_NAMES[progress.pace],
    )


def _target(standing: Standing) -> str:
    task = standing.progress.task
    return shown(standing.shown_target) if task is Task.SET else TASK_NAMES[task]


def _by_region(board: Board) -> Iterator[Block]:
    """Each indicator with a task, region by region."""
    if board.asked.level == COUNTY:
        return
    yield heading("二、分地区进度")
    for card in board.cards:
        places = board.places_of(card)
        if not any(one.progress.percent is not None for one in places):
            continue
        indicator = card.standing.indicator
        rows = [*places, card.standing]
        yield table(
            caption=indicator.name,
            unit=f"单位：{indicator.unit}、%",
            columns=("地区", "目标", "完成", "完成率"),
            rows=[(one.name, _target(one), shown(one.shown_value), shown(one.progress.percent)) for one in rows],
            strong_rows=[len(places)],
        )


def _charts(board: Board) -> Iterator[Block]:
    yield heading("三、图示" if board.asked.level != COUNTY else "二、图示")
    drawings: list[AnyChart] = [
        *charts.grids(board, links=False),
        charts.ranking(board, links=False),
        charts.trend(board),
    ]
    for one in drawings:
        source = f"本平台汇总，截至 {board.as_of}"
        yield chart(svg=draw(one, standalone=True), caption=one.finding, source=source)


def _to_look_at(board: Board) -> Iterator[Block]:
    yield heading("四、需要关注" if board.asked.level != COUNTY else "三、需要关注")
    found = alarms(board, missing(board.policy, board.asked))
    if not found:
        yield paragraph("本期没有需要关注的事项。")
    for number, alarm in enumerate(found, start=1):
        yield paragraph(f"{number}. {alarm.title}：{alarm.text}（依据：{alarm.citation.cite}）")
