"""Pages of the staff on which terms are counted."""

from django.utils.functional import cached_property

from portal.people.pages import DeskPage
from portal.workdays.announced import AnnouncedCalendar
from portal.workdays.calendar import load


class TermsPage(DeskPage):
    """A page of the staff that knows the calendar of working days, read once at most."""

    @cached_property
    def calendar(self) -> AnnouncedCalendar:
        return load()
