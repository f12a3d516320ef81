"""What the staff's pages of projects share: who reads, and the one project with what is offered on it."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property

from portal.clock.today import business_now
from portal.projects.access import READERS
from portal.projects.models import Project
from portal.projects.offers import Offers, offered
from portal.web.access import Access
from portal.web.views import DetailView
from portal.workdays.pages import TermsPage


class ProjectsPage(TermsPage):
    """A page of the staff about projects."""

    access: ClassVar[Access] = READERS


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
