"""Who opens which pages of reporting."""

from typing import ClassVar

from portal.people.roles import Role
from portal.web.access import Access, Holds
from portal.workdays.pages import TermsPage

CLERKS = Holds(Role.DATA_CLERK)
REVIEWERS = Holds(Role.DATA_REVIEWER)
WORKERS = Holds(Role.DATA_CLERK, Role.DATA_REVIEWER)
READERS = Holds(Role.DATA_CLERK, Role.DATA_REVIEWER, Role.VIEWER, Role.SUPERVISOR, Role.AUDITOR)


class ReportsPage(TermsPage):
    """A page of reporting."""

    access: ClassVar[Access] = READERS
