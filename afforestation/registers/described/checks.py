"""督查 (82-3.4, S82-7): two inspectors from above; problems with deadlines, closed by whoever inspected."""

from datetime import date

from django.db.models import Q

from afforestation.clauses import SUPERVISION
from afforestation.models.base import CHECKERS, WORKERS
from afforestation.models.checks import Inspection, Problem
from afforestation.registers import refusals
from afforestation.registers.declarations import Column, FileField, Hand, Register, Step
from afforestation.registers.described.parts import refuse, require_come
from portal.clock.today import day_of
from portal.people.actors import Actor
from portal.regions.scoped import CITY, COUNTY, PROVINCE
from portal.rules.rule import Calendar, UnknownYearError
from portal.workdays.rules import Light, due_on, light

CLAUSE = SUPERVISION
ABOVE = (PROVINCE, CITY)
COLOURS = {Light.GREEN: "green", Light.YELLOW: "amber"}  # as the page kit calls them


def of_inspector(row: Inspection | Problem, by: Actor) -> bool:
    """A check and its problems belong to the office that made it, and to the one that carries on its business."""
    return by.acts_for(row.office_id)


def sign(inspection: Inspection, hand: Hand) -> None:
    assert hand.by.post is not None
    if inspection.pk is None:
        inspection.office, inspection.office_region = hand.by.post.office, hand.by.region_code


def keep(inspection: Inspection, _hand: Hand) -> None:
    if inspection.problems.filter(removed_at__isnull=True).exists():
        raise refuse("problems_left", "督查已登记问题，不能移出。", CLAUSE, "请先移出误登的问题。")


def set_term(problem: Problem, hand: Hand) -> None:
    """Whoever inspected names problems; the deadline runs from the day a problem was entered."""
    if not of_inspector(problem.inspection, hand.by):
        raise refusals.not_yours(INSPECTIONS)
    problem.office = problem.inspection.office
    try:
        problem.due_on = due_on(day_of(problem.entered_at), problem.days, (), hand.calendar).due_on
    except UnknownYearError as gap:
        raise refuse(
            "unknown_year", f"{gap.year}年的工作日安排尚未录入。", CLAUSE, "请缩短期限，或联系系统管理员。"
        ) from gap


def mend(problem: Problem, hand: Hand) -> None:
    require_come(CLAUSE, hand, 整改完成日期=problem.mended_on)
    if problem.mended_on and problem.mended_on < problem.inspection.inspected_on:
        raise refuse("mended_before", "整改完成日期不能早于督查日期。", CLAUSE, "请核对日期后重新填写。")
    problem.sent_back = ""


def send_back(problem: Problem, _hand: Hand) -> None:
    problem.mended_on = None


def close(problem: Problem, hand: Hand) -> None:
    """Closed in the name of the office that inspected, though a reform may have given its business to another."""
    problem.closed_on, problem.closed_by, problem.closed_office = day_of(hand.at), hand.by.label, problem.office


def lamp(problem: Problem, today: date, calendar: Calendar) -> tuple[str, str]:
    """The light of an open problem; none once it has been mended."""
    if problem.closed_on or problem.mended_on:
        return "off", problem.stage
    try:
        found = light(problem.due_on, today, calendar)
    except UnknownYearError:
        return "red" if today > problem.due_on else "off", f"{problem.due_on} 到期"
    if found.light is Light.RED:
        return "red", f"超期 {-found.remaining} 个工作日" if found.remaining else "已超期"
    return COLOURS[found.light], f"剩余 {found.remaining} 个工作日"


INSPECTIONS = Register(
    code="inspections",
    title="督查",
    noun="督查",
    clause=CLAUSE,
    model=Inspection,
    columns=(
        Column("title", "督查内容"),
        Column("region_name", "被督查地区"),
        Column("occasion", "方式", is_tag=True),
        Column("inspected_on", "督查日期"),
        Column("office", "督查单位"),
    ),
    more=(
        Column("first_inspector", "督查人员一"),
        Column("second_inspector", "督查人员二"),
        Column("summary", "情况"),
    ),
    fields=("title", "occasion", "inspected_on", "first_inspector", "second_inspector", "summary"),
    search=("title", "region_name"),
    choices=("occasion",),
    levels=ABOVE,
    roles=CHECKERS,
    prepare=sign,
    before_remove=keep,
    is_own=of_inspector,
    children=("problems",),
    words={
        "inspection_two_people": ("督查须由两名不同的工作人员进行。", "请填写两名督查人员。"),
        "inspection_not_by_itself": ("督查单位不能督查自己。", "请选择下级地区。"),
        "inspection_day": ("督查日期不能晚于今天。", "请在督查之后登记。"),
    },
)

PROBLEMS = Register(
    code="problems",
    title="督查问题",
    noun="问题",
    clause=CLAUSE,
    model=Problem,
    columns=(
        Column("text", "问题"),
        Column("region_name", "被督查地区"),
        Column("inspection", "督查"),
        Column("due_on", "整改截止"),
        Column("stage", "进展", is_tag=True),
    ),
    more=(
        Column("days", "期限（工作日）"),
        Column("mended_on", "整改完成日期"),
        Column("mending", "整改情况"),
        Column("sent_back", "退回理由"),
        Column("office", "督查单位"),
        Column("closed_on", "销号日期"),
        Column("closed_by", "销号人"),
    ),
    fields=("inspection", "text", "days"),
    search=("text", "region_name", "inspection__title"),
    levels=ABOVE,
    roles=CHECKERS,
    parent="inspection",
    takes_region=False,
    hosts=lambda by: Q(office__in=by.offices),
    is_under="inspections",
    prepare=set_term,
    is_own=of_inspector,
    is_fixed=lambda problem: "已整改或已销号的问题不能修改或移出。" if problem.mended_on or problem.closed_on else "",
    lamp=lamp,
    words={
        "problem_has_days": ("整改期限至少 1 个工作日。", "请填写工作日数。"),
        "problem_closed_by_inspector": ("只有实施督查的单位才能销号。", "请由实施督查的单位核实后销号。"),
        "problem_closed_after_evidence": ("整改完成并上传佐证后才能销号。", "请先由被督查单位登记整改。"),
    },
    steps=(
        Step(
            code="mend",
            label="登记整改",
            text="说明整改情况，并上传照片或文件作为佐证。",
            done="已登记整改，等待督查单位销号。",
            levels=(COUNTY,),
            roles=WORKERS,
            fields=("mended_on", "mending"),
            apply=mend,
            files=(FileField("evidence", "整改佐证", is_required=True),),
            is_open=lambda problem: problem.closed_on is None and problem.mended_on is None,
        ),
        Step(
            code="return",
            label="退回整改",
            text="整改不到位的，退回继续整改，期限不变。",
            done="已退回。",
            levels=ABOVE,
            roles=CHECKERS,
            fields=("sent_back",),
            is_own=of_inspector,
            apply=send_back,
            is_grave=True,
            is_open=lambda problem: problem.closed_on is None and problem.mended_on is not None,
        ),
        Step(
            code="close",
            label="核实销号",
            text="核实整改和佐证后销号。",
            done="问题已销号。",
            levels=ABOVE,
            roles=CHECKERS,
            is_own=of_inspector,
            apply=close,
            is_next=lambda problem: problem.mended_on is not None,
            is_open=lambda problem: problem.closed_on is None,
        ),
    ),
)
