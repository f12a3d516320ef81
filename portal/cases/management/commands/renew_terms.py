"""`manage.py renew_terms`: after `load_workdays`, counts every open date again."""

from typing import Any

from django.core.management.base import BaseCommand

from portal.cases.actions.renewing import renew_terms
from portal.clock.today import business_date
from portal.workdays.calendar import load


class Command(BaseCommand):
    """Counts the dates of open cases again by the calendar as it stands."""

    help = "Count the dates of open cases again after a new announcement of working days."

    def handle(self, *_args: Any, **_options: Any) -> None:
        moved = renew_terms(on=business_date(), calendar=load())
        self.stdout.write(f"{moved} promised dates moved.")
