"""Why is a case due on this day? Every day from acceptance to the last one: counted, or not and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from portal.cases import moves
from portal.cases.clock import Reading
from portal.rules.law import Article
from portal.workdays.announced import AnnouncedCalendar
from portal.workdays.explanation import explain
from portal.workdays.rules import ONE_DAY, Deadline

DAY_OF_EVENT = Article("中华人民共和国民法典", "第二百零一条")
WORKING_DAYS = Article(moves.LICENSING_LAW, "第八十二条")
GROUNDS = (
    ("承诺时限不超过法定时限，延长须经负责人批准并告知理由", moves.TERM),
    ("受理当日不计算在内，从次日起计算", DAY_OF_EVENT),
    ("期限以工作日计算，不含法定节假日；调休上班的周末计算在内", WORKING_DAYS),
    ("书面告知的特别程序所需时间不计算在内", moves.NOT_COUNTED),
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row that were treated alike. `first` and `last` number the working days; both 0 where none counted."""

    from_on: date
    to_on: date
    text: str
    first: int = 0
    last: int = 0

    @property
    def is_counted(self) -> bool:
        return self.last > 0


def stretches(reading: Reading, calendar: AnnouncedCalendar) -> list[Stretch]:
    """The days of a clock that has been started, in order. Empty before acceptance."""
    return list(_walk(reading.deadline, reading, calendar)) if reading.deadline else []


def _walk(deadline: Deadline, reading: Reading, calendar: AnnouncedCalendar) -> Iterator[Stretch]:
    counted, day = 0, deadline.start_on + ONE_DAY
    for line in explain(deadline, reading.stops, calendar):
        if day < line.from_on:
            yield _working(day, line.from_on - ONE_DAY, "工作日", counted)
            counted += (line.from_on - day).days
        if line.is_counted:
            yield _working(line.from_on, line.to_on, line.text, counted)
            counted += line.days
        else:
            yield Stretch(line.from_on, line.to_on, line.text)
        day = line.to_on + ONE_DAY
    if day <= deadline.due_on:
        yield _working(day, deadline.due_on, "工作日", counted)


def _working(from_on: date, to_on: date, text: str, before: int) -> Stretch:
    length = (to_on - from_on) // timedelta(days=1) + 1
    return Stretch(from_on, to_on, text, before + 1, before + length)
