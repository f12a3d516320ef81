"""项目库: every project that the reader may see, as a page or as a workbook of all that the filters leave."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.urls import reverse

from portal.exchange.workbook import stream
from portal.projects import lamps
from portal.projects.actions.exporting import require_few, take_out
from portal.projects.competence import may_open
from portal.projects.filters import ProjectFilter
from portal.projects.models import Project, ProjectQuerySet
from portal.projects.queries import with_sums
from portal.projects.registry import project_types
from portal.projects.sheets import ProjectSheet
from portal.projects.views.base import ProjectsPage
from portal.web.views import ListView

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CHUNK = 2000


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
    def query(self) -> str:
        """The filters as they stand in the address, without the place in the list."""
        return urlencode([(name, value) for name, value in self.request.GET.items() if name != "cursor" and value])

    @property
    def export_url(self) -> str:
        address = reverse("projects:export")
        return f"{address}?{self.query}" if self.query else address

    def workbook(self) -> FileResponse:
        """All rows that the filters leave, streamed from the database into a file. Raises Refusal for too many."""
        found: ProjectQuerySet = self.filterset_class(
            self.request.GET, queryset=self.rows(), request=self.request
        ).qs.order_by(*self.order)
        count = require_few(found)
        sheet = ProjectSheet(today=self.today, calendar=self.calendar)
        file = stream(sheet, with_sums(found).iterator(chunk_size=CHUNK), sheet=self.title)
        take_out(query=self.query, count=count, by=self.by)
        name = f"{self.title}{self.today:%Y%m%d}.xlsx"
        return FileResponse(file, as_attachment=True, filename=name, content_type=CONTENT_TYPE)
