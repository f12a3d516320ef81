"""The province looks at some of the accepted villages itself; which ones, a seed decides that everybody knows."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from afforestation import clauses
from afforestation.actions.villages import require_passing
from afforestation.models import SpotCheck, TreeVillage
from afforestation.projects import RECOGNITION, TREE_VILLAGE
from afforestation.rules.villages import drawn, ranked
from portal.clock.today import day_of
from portal.journal.recording import note, recording
from portal.notices.actions import publish
from portal.notices.kinds import Kind
from portal.people.actors import Actor
from portal.projects.actions.advancing import require_finisher
from portal.projects.actions.together import advance_together
from portal.projects.models import Project
from portal.projects.states import State
from portal.rules.refusal import Refusal
from portal.rules.rule import Calendar

CLAUSE = clauses.SUPERVISION
NOTICE_DAYS = 5


def waiting_for_draw() -> Any:
    """The accepted villages among which nobody has drawn yet."""
    fresh = TreeVillage.objects.filter(spot_check=None, project__stage=RECOGNITION, project__state=State.ONGOING)
    return Project.objects.filter(kind=TREE_VILLAGE.code, pk__in=fresh.values("project")).order_by("number")


def draw(*, seed: str, percent: int, by: Actor, at: datetime, calendar: Calendar) -> SpotCheck:
    """Draw a share of the villages that wait, publish seed and result, and pass on those that are not drawn.

    Raises Refusal for whoever does not answer for the stage, where nothing waits, and for no seed.
    """
    on, seed = day_of(at), seed.strip()
    with recording():
        pool = list(waiting_for_draw().select_for_update(of=("self",)))
        if not pool:
            raise Refusal("nothing_waits", "没有等待抽查的村。", CLAUSE, "市级验收通过后再抽取。")
        if not seed or not 1 <= percent <= 100:  # noqa: PLR2004 -- a percentage
            raise Refusal("draw", "请填写抽查种子和 1 至 100 的比例。", CLAUSE, "请补充后再抽取。")
        require_finisher(pool[0], TREE_VILLAGE.stage(RECOGNITION), by, on)
        numbers = [project.number for project in pool]
        chosen = drawn(numbers, seed, percent)
        check = SpotCheck.objects.create(
            seed=seed, percent=percent, drawn_on=on, drawn_by=by.label, pool=ranked(numbers, seed)
        )
        records = TreeVillage.objects.filter(project__in=pool)
        records.update(spot_check=check)
        records.filter(project__number__in=chosen).update(is_drawn=True)
        check.notice = _publish(check, pool, chosen, by=by, at=at)
        check.save(update_fields=["notice"])
        rest = [project for project in pool if project.number not in chosen]
        if rest:
            advance_together(
                declared=TREE_VILLAGE, stage=RECOGNITION, projects=rest, by=by, at=at, calendar=calendar,
                opinion="未抽中，随名单认定",
            )  # fmt: skip
        note(
            actor_id=by.user_id,
            actor=by.label,
            action="afforestation.draw",
            subject=f"spot-check:{check.pk}",
            payload={"seed": seed, "percent": percent, "pool": check.pool, "drawn": sorted(chosen)},
        )
    return check


def require_drawn(*, project: Project, **_move: Any) -> None:
    """Only a village that was drawn is looked at. Raises Refusal."""
    if not TreeVillage.objects.get(project=project).is_drawn:
        raise Refusal("not_drawn", "本批还没有抽取，或者该村未抽中。", CLAUSE, "请先在“省级抽查”中抽取。")


def keep_result(*, project: Project, answers: Mapping[str, Any], on: date, **_move: Any) -> None:
    """Note what the province found. Raises Refusal where the village does not stand up to it."""
    record = TreeVillage.objects.get(project=project)
    require_passing(record, answers["spot_score"], answers["spot_survived_trees"], on)
    record.spot_survived_trees, record.spot_score = answers["spot_survived_trees"], answers["spot_score"]
    record.save(update_fields=["spot_survived_trees", "spot_score"])


def pass_undrawn(*, projects: Sequence[Project], **_move: Any) -> None:
    """Those that were not drawn are recognised with the list. Raises Refusal for one that must be looked at."""
    free = TreeVillage.objects.filter(project__in=projects, is_drawn=False, spot_check__isnull=False)
    if free.count() != len(projects):
        raise Refusal("must_be_checked", "抽中的村须逐个抽查后认定。", CLAUSE, "请打开项目登记抽查结果。")


def _publish(check: SpotCheck, pool: Sequence[Project], chosen: frozenset[str], *, by: Actor, at: datetime) -> Any:
    by_number = {project.number: project for project in pool}
    villages = dict(TreeVillage.objects.filter(project__in=pool).values_list("project__number", "village"))
    return publish(
        kind=Kind.GENERAL,
        title=f"“一村万树”建设村省级抽查名单（{check.drawn_on}）",
        body=(
            f"共 {len(pool)} 个村通过市级验收，按 {check.percent}% 抽取 {len(chosen)} 个。",
            f"抽查种子：{check.seed}。",
            "对“种子:项目编号”计算 SHA-256，从小到大排列，排在前面的为抽中，任何人都可以复算。",
        ),
        rows=[
            {
                "次序": str(place),
                "项目编号": number,
                "所在地": by_number[number].region_name,
                "村": villages[number],
                "结果": "抽中" if number in chosen else "未抽中",
            }
            for place, number in enumerate(check.pool, start=1)
        ],
        about=f"spot-check:{check.pk}",
        region_code=by.region_code,
        office=by.post.office.name if by.post else "",
        published_on=day_of(at),
        period_days=NOTICE_DAYS,
        by=by,
        at=at,
    )
