"""What every page of duties knows: who reads, and which lamps are lit today."""

from typing import Any, ClassVar

from django.utils.functional import cached_property

from portal.duties import lamps
from portal.duties.models import Duty
from portal.duties.models.duties import REPORTERS
from portal.duties.rights import HEADS
from portal.duties.rules import Today, today
from portal.people.roles import Role
from portal.web.access import Holds
from portal.workdays.pages import TermsPage

WATCH_ROLES = (Role.SUPERVISOR, Role.AUDITOR, Role.ITEM_OWNER, *HEADS)
WATCHERS = Holds(*WATCH_ROLES)
REPORTING = Holds(*REPORTERS)
READERS = Holds(*dict.fromkeys((*REPORTERS, *WATCH_ROLES)))


class DutiesPage(TermsPage):
    """A page of duties."""

    access: ClassVar = READERS

    @cached_property
    def horizon(self) -> Today:
        """The day, and what counts as soon on it."""
        return today(self.today, self.calendar)

    def lit(self, rows: list[Duty]) -> list[tuple[Duty, lamps.Shown]]:
        """The rows with their lamps."""
        return [(row, lamps.of_duty(row, today=self.horizon, calendar=self.calendar)) for row in rows]

    def context(self, **extra: Any) -> dict[str, Any]:
        page = extra.get("page")
        return super().context(lit=self.lit(list(page.rows)) if page else [], **extra)
