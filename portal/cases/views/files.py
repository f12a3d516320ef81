"""A file of a case, for whoever may see the case."""

from typing import Any, ClassVar

from django.http import FileResponse, HttpRequest
from django.shortcuts import get_object_or_404

from portal.cases.models import Case, CaseMaterial
from portal.files.serving import serve
from portal.people.middleware import actor_of
from portal.web.access import SIGNED_IN
from portal.web.views import PortalView


class MaterialView(PortalView):
    """Shows a file where browsers can, hands it over where `download` is asked for; 404 for everybody else."""

    access: ClassVar = SIGNED_IN

    def get(self, request: HttpRequest, **kwargs: Any) -> FileResponse:
        actor = actor_of(request)
        material = get_object_or_404(CaseMaterial.objects.select_related("file"), file=kwargs["file_id"])
        cases = Case.objects.filter(pk=material.case_id)
        get_object_or_404(cases.visible_to(actor) | cases.filled_in_by(actor))
        return serve(material.file, as_attachment="download" in request.GET)
