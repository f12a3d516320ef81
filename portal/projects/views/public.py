"""What anybody may read: the works of one kind that have been published."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from django.utils.functional import cached_property

from portal.projects.declarations import ProjectType
from portal.projects.filters import PublicFilter
from portal.projects.models import Project
from portal.projects.records import records_of, shown_to_all
from portal.projects.registry import policy_of, project_type
from portal.web.access import PUBLIC
from portal.web.views import ListView


class PublishedView(ListView):
    """Newest first, each with the rows that its policy makes public."""

    access: ClassVar = PUBLIC
    template_name = "portal/projects/published.html"
    queryset = Project.objects.published()
    filterset_class = PublicFilter
    order = ("-published_on", "-pk")

    @cached_property
    def declared(self) -> ProjectType:
        try:
            return project_type(self.kwargs["kind"])
        except LookupError as error:
            raise Http404 from error

    def rows(self) -> QuerySet[Any]:
        """Everything of the kind that has been published: here everybody sees the same."""
        return self.queryset.all().filter(kind=self.declared.code)

    def context(self, **extra: Any) -> dict[str, Any]:
        projects = extra["page"].rows
        records = records_of(self.declared, projects)
        lines = [(project, shown_to_all(self.declared, records.get(project.pk))) for project in projects]
        document = policy_of(self.declared.code).document
        return super().context(
            declared=self.declared, document=document, lines=lines, **{"title": f"{self.declared.name}公开", **extra}
        )
