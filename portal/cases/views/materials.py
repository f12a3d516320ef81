"""The materials of an application: one card per slot, one file a request, so that a dropped line costs one file."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from portal.cases.actions.drafting import attach, detach
from portal.cases.slots import slots
from portal.cases.steps import MATERIALS, neighbours
from portal.cases.views.drafts import DraftView
from portal.catalog.declarations import Material
from portal.clock.today import business_now
from portal.files.slots import NO_FILE, Slot
from portal.rules.refusal import Refusal
from portal.web.gate import is_htmx


class MaterialsView(DraftView):
    """All slots of the case."""

    here = MATERIALS
    template_name = "portal/cases/materials.html"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        return self.page(slots=slots(self.case))

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(back=neighbours(self.case.type, MATERIALS)[0], **extra)


class SlotView(MaterialsView):
    """Changes one slot and answers with it alone, or with the whole page where no script asks."""

    http_method_names = ["post"]

    def declared(self) -> Material:
        """The slot that the address names. Raises Http404."""
        try:
            return self.case.declared.material(self.kwargs["slot"])
        except LookupError as error:
            raise Http404 from error

    def answer(self, *, error: str = "") -> HttpResponse:
        """The slot as it is now; with an error the status says so too."""
        status = 422 if error else 200
        shown = slots(self.case, faulty=self.declared().code, error=error)
        if is_htmx(self.request):
            return render(self.request, "portal/_upload.html", {"slot": self._own(shown)}, status=status)
        return self.page(status=status, slots=shown) if error else redirect("cases:materials", self.case.key)

    def _own(self, shown: list[Slot]) -> Slot:
        return next(slot for slot in shown if slot.id == f"material-{self.declared().code}")


class AttachView(SlotView):
    """Puts a file into a slot, in place of the one that was there."""

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        upload = request.FILES.get("file")
        if not isinstance(upload, UploadedFile):
            return self.answer(error=NO_FILE)
        try:
            attach(case=self.case, slot=self.declared().code, upload=upload, by=self.by, at=business_now())
        except Refusal as refusal:
            return self.answer(error=f"{refusal.text}{refusal.todo}")
        return self.answer()


class DetachView(SlotView):
    """Takes the file out of a slot."""

    def post(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        detach(case=self.case, slot=self.declared().code, by=self.by)
        return self.answer()
