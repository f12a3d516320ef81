"""One project: its whole life on one line, what was registered, what proves it, and what may be done here and now."""

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from portal.projects import lamps
from portal.projects.dossier import read
from portal.projects.history import entries
from portal.projects.life import life
from portal.projects.slots import slots
from portal.projects.views.base import OneProjectPage


class ProjectView(OneProjectPage):
    """Everything on one page."""

    template_name = "portal/projects/project.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        project = self.project
        dossier = read(project)
        return super().context(
            dossier=dossier,
            lamp=lamps.of_project(project, today=self.today, calendar=self.calendar),
            steps=life(project, dossier.events),
            entries=entries(project, dossier.events),
            slots=slots(project, dossier.evidence) if self.offers.may_finish else [],
            **extra,
        )


class PlaceView(OneProjectPage):
    """Where the works lie, as a file that surveyors' tools open."""

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        project = self.project
        if project.place is None:
            raise Http404
        feature = {
            "type": "Feature",
            "properties": {"number": project.number, "name": project.name, "kind": project.type.name},
            "geometry": project.place,
        }
        text = json.dumps(feature, ensure_ascii=False)
        named = content_disposition_header(as_attachment=True, filename=f"{project.number}.geojson") or ""
        return HttpResponse(text, content_type="application/geo+json", headers={"Content-Disposition": named})
