"""What every page of duties knows: who reads, on which day, by which calendar."""

from typing import Any, ClassVar

from django.utils.functional import cached_property

from portal.clock.today import business_date
from portal.duties import lamps
from portal.duties.models import Duty
from portal.duties.models.duties import REPORTERS
from portal.duties.rights import HEADS
from portal.duties.rules import Today, today
from portal.people.actors import Actor
from portal.people.middleware import actor_of
from portal.people.roles import Role
from portal.web.access import Holds
from portal.web.views import DESK_FRAME, PortalView
from portal.workdays.announced import AnnouncedCalendar
from portal.workdays.calendar import load

WATCH_ROLES = (Role.SUPERVISOR, Role.AUDITOR, Role.ITEM_OWNER, *HEADS)
WATCHERS = Holds(*WATCH_ROLES)
REPORTING = Holds(*REPORTERS)
READERS = Holds(*dict.fromkeys((*REPORTERS, *WATCH_ROLES)))


class DutiesPage(PortalView):
    """A page of duties."""

    access: ClassVar = READERS
    frame = DESK_FRAME

    @property
    def by(self) -> Actor:
        return actor_of(self.request)

    @cached_property
    def calendar(self) -> AnnouncedCalendar:
        return load()

    @cached_property
    def today(self) -> Today:
        return today(business_date(), self.calendar)

    def lit(self, rows: list[Duty]) -> list[tuple[Duty, lamps.Shown]]:
        """The rows with their lamps."""
        return [(row, lamps.of_duty(row, today=self.today, calendar=self.calendar)) for row in rows]

    def context(self, **extra: Any) -> dict[str, Any]:
        page = extra.get("page")
        return super().context(lit=self.lit(list(page.rows)) if page else [], **extra)
