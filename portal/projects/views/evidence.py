"""Evidence of a project: supplied and taken back slot by slot, one file a request, and opened by whoever may see it."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from portal.clock.today import business_now
from portal.files.serving import serve
from portal.files.slots import NO_FILE
from portal.projects.actions.evidence import attach, remove_evidence
from portal.projects.models import ProjectEvidence
from portal.projects.photos import position_of
from portal.projects.slots import slots
from portal.projects.views.base import OneProjectPage
from portal.projects.views.project import ProjectView
from portal.rules.refusal import Refusal
from portal.web.gate import is_htmx


class FileView(OneProjectPage):
    """Shows a file where browsers can, hands it over where `download` is asked for."""

    def get(self, request: HttpRequest, /, *_args: Any, **kwargs: Any) -> FileResponse:  # type: ignore[override]
        row = get_object_or_404(self.project.evidence.select_related("file"), pk=kwargs["pk"])
        return serve(row.file, as_attachment="download" in request.GET)


class SlotView(ProjectView):
    """Changes one slot and answers with it alone, or with the whole page where no script asks."""

    http_method_names = ["post"]

    def answer(self, slot: str, *, error: str = "", status: int = 409) -> HttpResponse:
        """The slot as it is now; with an error the status says so too."""
        status = status if error else 200
        evidence = list(self.project.evidence.select_related("file"))
        shown = slots(self.project, evidence, faulty=slot, error=error)
        mine = next((one for one in shown if one.id == f"slot-{slot}"), None)
        if is_htmx(self.request) and mine:
            return render(self.request, "portal/_upload.html", {"slot": mine}, status=status)
        if error:
            return self.page(status=status, evidence_error=error)
        return redirect("projects:project", self.project.number)


class AttachView(SlotView):
    """Puts a file into a slot of the present stage; a photo tells where it was taken, if the camera noted it."""

    def post(self, request: HttpRequest, /, *_args: Any, **kwargs: Any) -> HttpResponse:
        slot, upload = kwargs["slot"], request.FILES.get("file")
        if not isinstance(upload, UploadedFile):
            return self.answer(slot, error=NO_FILE, status=422)
        longitude, latitude = position_of(upload) or (None, None)
        try:
            attach(
                project=self.project, slot=slot, upload=upload, by=self.by, at=business_now(), longitude=longitude,
                latitude=latitude,
            )  # fmt: skip
        except Refusal as refusal:
            return self.answer(slot, error=f"{refusal.text}{refusal.todo}")
        return self.answer(slot)


class RemoveView(SlotView):
    """Takes a file out of a slot of the present stage."""

    def post(self, _request: HttpRequest, /, *_args: Any, **kwargs: Any) -> HttpResponse:
        row: ProjectEvidence = get_object_or_404(self.project.evidence, pk=kwargs["pk"])
        try:
            remove_evidence(evidence=row, by=self.by, at=business_now())
        except Refusal as refusal:
            return self.answer(row.slot, error=f"{refusal.text}{refusal.todo}")
        return self.answer(row.slot)
