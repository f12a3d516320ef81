"""Reads an announcement of working days from a CSV file: date, is_workday, name, source."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from portal.workdays.announced import AnnouncedDay, is_first_of_year

COLUMNS = ("date", "is_workday", "name", "source")
FLAGS = {"1": True, "0": False}


@dataclass
class UnreadableError(ValueError):
    """A file that is no announcement, with everything that is wrong with it."""

    problems: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join(self.problems)


def read(lines: Iterable[str]) -> list[AnnouncedDay]:
    """The days of a file. Raises UnreadableError that names every bad cell, and then nothing is taken."""
    table = csv.DictReader(lines)
    if missing := [column for column in COLUMNS if column not in (table.fieldnames or ())]:
        raise UnreadableError((f"缺少列：{'、'.join(missing)}",))
    rows = list(table)
    problems = tuple(problem for number, row in enumerate(rows, start=2) for problem in _problems(number, row))
    if problems:
        raise UnreadableError(problems)
    days = [
        AnnouncedDay(date.fromisoformat(row["date"]), FLAGS[row["is_workday"]], row["name"], row["source"])
        for row in rows
    ]
    if twice := [f"{day:%Y-%m-%d}" for day, times in Counter(day.date for day in days).items() if times > 1]:
        raise UnreadableError((f"日期重复：{'、'.join(twice)}",))
    return days


def _problems(number: int, row: dict[str, str]) -> Iterator[str]:
    try:
        day = date.fromisoformat(row["date"])
    except (TypeError, ValueError):
        yield f"第{number}行 date：应为日期，如 2027-01-01"
    else:
        if is_first_of_year(day) and row["is_workday"] == "1":
            yield f"第{number}行 is_workday：1月1日是法定节假日，应为 0"
    if row["is_workday"] not in FLAGS:
        yield f"第{number}行 is_workday：应为 1（上班）或 0（放假）"
    for column in ("name", "source"):
        if not (row[column] or "").strip():
            yield f"第{number}行 {column}：不能为空"
