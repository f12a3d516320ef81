"""A file of a case, for whoever may see the case."""

from typing import Any, ClassVar

from django.http import FileResponse, HttpRequest
from django.shortcuts import get_object_or_404

from portal.cases.models import Case, CaseMaterial
from portal.files.serving import serve
from portal.people.pages import ActorPage
from portal.web.access import SIGNED_IN


class MaterialView(ActorPage):
    """Shows a file where browsers can, hands it over where `download` is asked for; 404 for everybody else."""

    access: ClassVar = SIGNED_IN

    def get(self, request: HttpRequest, **kwargs: Any) -> FileResponse:
        material = get_object_or_404(CaseMaterial.objects.select_related("file"), file=kwargs["file_id"])
        cases = Case.objects.filter(pk=material.case_id)
        get_object_or_404(cases.visible_to(self.by) | cases.filled_in_by(self.by))
        return serve(material.file, as_attachment="download" in request.GET)
