"""The verb that changes the calendar."""

from collections.abc import Sequence

from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM, Actor
from portal.people.roles import Role
from portal.rules.law import Article
from portal.rules.refusal import Refusal
from portal.workdays.announced import AnnouncedDay, is_first_of_year
from portal.workdays.calendar import load
from portal.workdays.models import WorkCalendarDay

HOLIDAYS = Article("全国年节及纪念日放假办法")


def announce(*, days: Sequence[AnnouncedDay], by: Actor) -> int:
    """Take the days of an announcement into the calendar; those that are there are replaced. Returns how many changed.

    Loading the same again changes nothing and leaves no entry. Raises Refusal for whoever is no administrator, and for
    days of a year that neither the calendar nor this announcement knows: a whole year begins with its 1 January.
    """
    if by != SYSTEM and not by.holds(Role.ADMINISTRATOR):
        raise Refusal("workdays.forbidden", "您没有维护工作日安排的权限", HOLIDAYS, "请联系系统管理员办理。")
    with recording():
        calendar = load()
        known = calendar.years | {day.date.year for day in days if is_first_of_year(day.date)}
        if unknown := sorted({day.date.year for day in days} - known):
            raise Refusal(
                "workdays.year_not_begun",
                f"{'、'.join(map(str, unknown))}年的放假安排尚未录入，不能只录入其中几天",
                HOLIDAYS,
                "请先录入该年度完整的放假安排（应包含1月1日元旦）。",
            )
        changed = [day for day in days if calendar.announced(day.date) != day]
        if changed:
            _write(changed, by)
    return len(changed)


def _write(days: Sequence[AnnouncedDay], by: Actor) -> None:
    WorkCalendarDay.objects.bulk_create(
        (WorkCalendarDay(date=day.date, is_workday=day.is_workday, name=day.name, source=day.source) for day in days),
        update_conflicts=True,
        unique_fields=["date"],
        update_fields=["is_workday", "name", "source"],
    )
    years = sorted({day.date.year for day in days})
    note(
        actor_id=by.user_id,
        actor=by.label,
        action="workdays.announce",
        subject=f"workdays:{'-'.join(map(str, years))}",
        payload={"days": [{"date": day.date, "is_workday": day.is_workday, "name": day.name} for day in days]},
    )
