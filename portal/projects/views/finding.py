"""项目库: every project that the reader may see, as a page or as a workbook of all that the filters leave."""

from dataclasses import dataclass
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.urls import reverse

from portal.exchange.workbook import sent
from portal.people.actions.exporting import take_out
from portal.projects import lamps
from portal.projects.competence import may_open
from portal.projects.filters import ProjectFilter
from portal.projects.models import Project
from portal.projects.queries import with_sums
from portal.projects.registry import project_types
from portal.projects.sheets import ProjectSheet
from portal.projects.views.base import ProjectsPage
from portal.web.views import ListView


@dataclass(frozen=True, slots=True)
class Found:
    """A project in the list with the lamp of its stage."""

    project: Project
    lamp: lamps.Shown


class ProjectsView(ProjectsPage, ListView):
    """Newest first."""

    title = "项目库"
    template_name = "portal/projects/list.html"
    queryset = Project.objects.select_related("office")
    filterset_class = ProjectFilter
    is_export = False

    def get(self, request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        return self.workbook() if self.is_export else super().get(request, *args, **kwargs)

    def context(self, **extra: Any) -> dict[str, Any]:
        post = self.by.post
        lines = [
            Found(project, lamps.of_project(project, today=self.today, calendar=self.calendar))
            for project in extra["page"].rows
        ]
        may_create = post is not None and any(may_open(declared, post) for declared in project_types())
        return super().context(lines=lines, may_create=may_create, export_url=self.export_url, **extra)

    @property
    def export_url(self) -> str:
        address = reverse("projects:export")
        return f"{address}?{self.query}" if self.query else address

    def workbook(self) -> FileResponse:
        """All rows that the search leaves."""
        file = take_out(
            room="projects", subject="list:projects", rows=with_sums(self.found()).order_by(*self.order),
            sheet=ProjectSheet(today=self.today, calendar=self.calendar), title=self.title, query=self.query,
            by=self.by,
        )  # fmt: skip
        return sent(file, f"{self.title}{self.today:%Y%m%d}")
