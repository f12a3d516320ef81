"""The two rules of the rule book that count working days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.rules.facts import InputError, fact
from portal.rules.findings import Finding, Result, Step, Value, ok, pending, warn
from portal.rules.law import Article
from portal.rules.rule import Given, Rule, UnknownYearError, book
from portal.workdays.rules import YELLOW_DAYS, Deadline, Lamp, Light, Skip, Stop, due_on, light

START = Article("中华人民共和国民法典", "第二百零一条")
REST_DAY = Article("中华人民共和国民法典", "第二百零三条")
WORKING_DAYS = Article("中华人民共和国行政许可法", "第八十二条")
STOPPED = Article("中华人民共和国行政许可法", "第四十五条")


@dataclass(frozen=True, slots=True)
class StopFacts:
    """A time during which the clock was stopped."""

    from_on: date = fact("中止首日", key="from")
    to_on: date = fact("中止末日", key="to")
    is_notified: bool = fact("已书面告知申请人")


@dataclass(frozen=True, slots=True)
class Period:
    """A period in working days that an event starts."""

    start_on: date = fact("事由发生日", hint="当日不计入，从次日起算")
    working_days: int = fact("期限", unit="工作日")
    stops: tuple[StopFacts, ...] = fact("中止期间", hint="特别程序所需时间，首日和末日都算在内", default=())


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline as seen on a day."""

    due_on: date = fact("到期日")
    today: date = fact("查看日期")
    yellow_days: int = fact("黄灯起点", unit="工作日", hint="剩余工作日不超过此数时亮黄灯", default=YELLOW_DAYS)


def deadline(period: Period, given: Given) -> Result:
    """The last day of a period in working days, without the stops told in writing. 行政许可法 arts. 45, 82."""
    stops = [_stop(position, stop) for position, stop in enumerate(period.stops)]
    untold = tuple(
        warn(STOPPED, f"{chinese(stop.from_on)}至{chinese(stop.to_on)}的中止没有书面告知申请人，期间照常计算。")
        for stop in stops
        if not stop.is_notified
    )
    try:
        found = due_on(period.start_on, period.working_days, stops, given.calendar)
    except UnknownYearError as gap:
        return Result({"due_on": None, "stopped_days": None}, (_unknown(gap), *untold))
    value: dict[str, Value] = {"due_on": found.due_on, "stopped_days": found.stopped_days}
    return Result(value, (*_told(found), *untold), _steps(found))


def lamp(due: Due, given: Given) -> Result:
    """The lamp of a deadline on a day; due today is not overdue. 行政许可法 art. 82."""
    try:
        found = light(due.due_on, due.today, given.calendar, yellow_days=due.yellow_days)
    except UnknownYearError as gap:
        # A day past the deadline is overdue by any calendar; only the count of working days is unknown.
        is_overdue = due.today > due.due_on
        return Result({"light": Light.RED if is_overdue else None, "remaining": None}, (_unknown(gap),))
    return Result({"light": found.light, "remaining": found.remaining}, (_lamp_finding(due, found),))


def chinese(day: date) -> str:
    """A day as a Chinese sentence says it."""
    return f"{day.year}年{day.month}月{day.day}日"


def _stop(position: int, facts: StopFacts) -> Stop:
    if facts.to_on < facts.from_on:
        raise InputError(f"stops.{position}.to", "中止末日不能早于首日")
    return Stop(facts.from_on, facts.to_on, facts.is_notified)


def _told(found: Deadline) -> Iterator[Finding]:
    start, due = chinese(found.start_on), chinese(found.due_on)
    if found.working_days:
        yield ok(WORKING_DAYS, f"自{start}的次日起算，{found.working_days}个工作日，到期日为{due}。")
    else:
        yield ok(REST_DAY, f"期限为零个工作日，自{start}起遇休息日顺延，到期日为{due}。")
    if found.stopped_days:
        yield ok(STOPPED, f"书面告知的中止期间有{found.stopped_days}个工作日不计入期限。")


def _unknown(gap: UnknownYearError) -> Finding:
    return pending(WORKING_DAYS, f"{gap}，无法推算。请在国务院办公厅公布放假安排并录入后重新计算。")


def _steps(found: Deadline) -> tuple[Step, ...]:
    days = {skip: sum(why is skip for _, why in found.skipped) for skip in Skip}
    start = "次日起算" if found.working_days else "当日到期"
    return (
        Step("起算", f"事由发生于{chinese(found.start_on)}", start, START),
        Step("不计入的休息日", f"周末{days[Skip.WEEKEND]}天、法定节假日{days[Skip.HOLIDAY]}天", "不计入", WORKING_DAYS),
        Step("不计入的中止期间", "已书面告知的中止期间内的工作日", f"{found.stopped_days}个工作日", STOPPED),
        Step("计入的调休上班日", "按放假安排调整为上班的周末", f"{len(found.worked_weekends)}天", WORKING_DAYS),
        Step("到期", f"期限{found.working_days}个工作日", chinese(found.due_on), WORKING_DAYS),
    )


def _lamp_finding(due: Due, found: Lamp) -> Finding:
    if found.light is Light.RED:
        overdue = f"{-found.remaining}个工作日" if found.remaining else "，其后尚未有工作日"
        return warn(WORKING_DAYS, f"已于{chinese(due.due_on)}到期，现已超期{overdue}。")
    if due.today == due.due_on:
        return ok(WORKING_DAYS, "今日到期，尚未超期。")
    return ok(WORKING_DAYS, f"距到期日{chinese(due.due_on)}还有{found.remaining}个工作日。")


book.register(
    Rule(
        "workdays.deadline",
        "工作日期限",
        Period,
        deadline,
        (WORKING_DAYS, STOPPED, START, REST_DAY),
        reading="期限为零个工作日时，事由发生当日到期；当日为休息日的，顺延至下一个工作日。",
    ),
    Rule("workdays.light", "期限亮灯", Due, lamp, (WORKING_DAYS,)),
)
