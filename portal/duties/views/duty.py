"""One duty: its clause, how far it is, what happened, and what this reader may do. Every verb comes back here."""

from typing import Any, ClassVar

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property

from portal.clock.today import business_now
from portal.duties import lamps
from portal.duties.history import events
from portal.duties.models import Duty, DutyProgress
from portal.duties.panel import ENTRIES, Entry, standing
from portal.duties.views.base import DutiesPage
from portal.files.serving import serve
from portal.rules.refusal import Refusal
from portal.web.forms import PortalForm
from portal.web.views import DetailView, PortalView


class DutyView(DutiesPage, DetailView):
    """One duty."""

    title = "任务"
    template_name = "portal/duties/duty.html"
    queryset = Duty.objects.select_related("office", "taken_over_by__office")

    @cached_property
    def duty(self) -> Duty:
        found: Duty = self.get_object()
        return found

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page()

    def context(self, *, entry: Entry | None = None, form: PortalForm | None = None, **extra: Any) -> dict[str, Any]:
        duty, here = self.duty, standing(self.by, self.duty)
        offered = [row for row in ENTRIES if row.offered(here)]
        return super().context(
            duty=duty,
            clause=duty.law,
            lamp=lamps.of_duty(duty, today=self.today, calendar=self.calendar),
            events=events(duty),
            predecessors=duty.taken_over.select_related("office"),
            forms=[(row, form if row is entry else _empty(row, duty)) for row in offered],
            form=form,
            **extra,
        )


class VerbView(DutyView):
    """Carries out one verb; the page comes again where that can't be, with all that was typed."""

    entry: ClassVar[Entry] = ENTRIES[0]  # each address gives its own
    http_method_names = ["post"]

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        duty = self.duty
        form = self.entry.form(request.POST, request.FILES, auto_id=f"{self.entry.name}_%s")
        if not form.is_valid():
            return self.page(status=422, entry=self.entry, form=form)
        try:
            self.entry.action(duty=duty, by=self.by, at=business_now(), **form.cleaned_data)
        except Refusal as refusal:
            del self.duty  # somebody else may have been faster: the page shows what is
            form.add_error(None, refusal.text)
            return self.page(status=409, entry=self.entry, form=form, refusal=refusal)
        messages.success(request, self.entry.done)
        return redirect("duties:duty", duty.pk)


class EvidenceView(DutiesPage, PortalView):
    """A file that proves something, for whoever may see the duty."""

    def get(self, request: HttpRequest, **kwargs: Any) -> FileResponse:
        line = get_object_or_404(DutyProgress.objects.select_related("evidence"), evidence=kwargs["file_id"])
        get_object_or_404(Duty.objects.visible_to(self.by), pk=line.duty_id)
        assert line.evidence is not None
        return serve(line.evidence, as_attachment="download" in request.GET)


def _empty(entry: Entry, duty: Duty) -> PortalForm:
    initial = {"percent": duty.percent} if entry.name == "report" else {}
    return entry.form(initial=initial, auto_id=f"{entry.name}_%s")
