"""What the pages of reporting share: who works, on which day, by which calendar."""

from datetime import date
from typing import ClassVar

from django.utils.functional import cached_property

from portal.clock.today import business_date
from portal.people.actors import Actor
from portal.people.middleware import actor_of
from portal.people.roles import Role
from portal.web.access import Access, Holds
from portal.web.views import DESK_FRAME, PortalView
from portal.workdays.announced import AnnouncedCalendar
from portal.workdays.calendar import load

CLERKS = Holds(Role.DATA_CLERK)
REVIEWERS = Holds(Role.DATA_REVIEWER)
WORKERS = Holds(Role.DATA_CLERK, Role.DATA_REVIEWER)
READERS = Holds(Role.DATA_CLERK, Role.DATA_REVIEWER, Role.VIEWER, Role.SUPERVISOR, Role.AUDITOR)


class ReportsPage(PortalView):
    """A page of reporting."""

    access: ClassVar[Access] = READERS
    frame = DESK_FRAME

    @property
    def by(self) -> Actor:
        return actor_of(self.request)

    @property
    def today(self) -> date:
        return business_date()

    @cached_property
    def calendar(self) -> AnnouncedCalendar:
        return load()
