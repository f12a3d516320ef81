"""What the staff's pages of projects share: who works, on which day, by which calendar, and the one project."""

from datetime import date
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property

from portal.clock.today import business_date, business_now
from portal.people.actors import Actor
from portal.people.middleware import actor_of
from portal.projects.access import READERS
from portal.projects.models import Project
from portal.projects.offers import Offers, offered
from portal.web.access import Access
from portal.web.views import DESK_FRAME, DetailView, PortalView
from portal.workdays.announced import AnnouncedCalendar
from portal.workdays.calendar import load


class ProjectsPage(PortalView):
    """A page of the staff about projects."""

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


class OneProjectPage(ProjectsPage, DetailView):
    """A page about one project that the reader may see; for everybody else it is not there."""

    queryset = Project.objects.select_related("office", "created_by__user", "created_by__office")
    lookup = ("number",)

    @cached_property
    def project(self) -> Project:
        found: Project = self.get_object()
        return found

    @cached_property
    def offers(self) -> Offers:
        return offered(self.project, self.by, at=business_now(), on=self.today)

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page()

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(
            project=self.project, offers=self.offers, **{"title": self.project.name, **extra}
        )  # fmt: skip
