"""Prints or advances the business date: `manage.py business_date [DATE]`."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.clock.actions import advance
from portal.clock.today import business_date
from portal.rules.refusal import Refusal


class Command(BaseCommand):
    """With a date, runs each skipped day's jobs on the way there."""

    help = "显示业务日期；给出日期则推进到该日，并依次执行途中每一天的每日任务。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("date", nargs="?", metavar="DATE", help="如 2019-10-15")

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["date"]:
            try:
                advance(to=_day(options["date"]))
            except Refusal as refusal:
                raise CommandError(str(refusal)) from refusal
        self.stdout.write(business_date().isoformat())


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CommandError(f"{text} 不是日期，请按 2019-10-15 的形式填写。") from error
