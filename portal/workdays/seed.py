"""The announcements that come with the portal: the State Council's since 2004, from the chinesecalendar library."""

from chinese_calendar import Holiday
from chinese_calendar.constants import holidays, workdays

from portal.workdays.models import WorkCalendarDay

SOURCE = "国务院办公厅节假日安排（系统预置）"
FULL_NAMES = {"清明": "清明节", "端午": "端午节", "中秋": "中秋节"}  # where the library shortens


def load() -> None:
    """Add the days that the table does not have yet. A day that is there stays as a later announcement left it."""
    announced = [(day, False, name) for day, name in holidays.items()]
    announced += [(day, True, name) for day, name in workdays.items()]
    known = set(WorkCalendarDay.objects.values_list("date", flat=True))
    WorkCalendarDay.objects.bulk_create(
        (
            WorkCalendarDay(date=day, is_workday=is_workday, name=_chinese(name), source=SOURCE)
            for day, is_workday, name in announced
            if day not in known
        ),
        ignore_conflicts=True,
    )


def _chinese(name: str) -> str:
    short = str(Holiday(name).chinese)
    return FULL_NAMES.get(short, short)
