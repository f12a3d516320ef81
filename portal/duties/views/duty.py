"""One duty: its clause, how far it is, what happened, and what this reader may do. Every verb comes back here."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, resolve_url
from django.utils.functional import cached_property

from portal.clock.today import business_now
from portal.duties import lamps
from portal.duties.history import events
from portal.duties.models import Duty, DutyProgress
from portal.duties.panel import ENTRIES, Entry, standing
from portal.duties.views.base import DutiesPage
from portal.files.serving import serve
from portal.web import verbs
from portal.web.forms import PortalForm
from portal.web.views import DetailView


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
            lamp=lamps.of_duty(duty, today=self.horizon, calendar=self.calendar),
            events=events(duty),
            predecessors=duty.taken_over.select_related("office"),
            forms=[(row, form if row is entry else _empty(row, duty)) for row in offered],
            form=form,
            **extra,
        )


class VerbView(DutyView, verbs.VerbView):
    """Carries out one verb on a duty."""

    @property
    def back(self) -> str:
        return resolve_url("duties:duty", self.duty.pk)

    def act(self, form: Any) -> None:
        self.entry.action(duty=self.duty, by=self.by, at=business_now(), **form.cleaned_data)

    def forget(self) -> None:
        del self.duty


class EvidenceView(DutiesPage):
    """A file that proves something, for whoever may see the duty."""

    def get(self, request: HttpRequest, **kwargs: Any) -> FileResponse:
        line = get_object_or_404(DutyProgress.objects.select_related("evidence"), evidence=kwargs["file_id"])
        get_object_or_404(Duty.objects.visible_to(self.by), pk=line.duty_id)
        assert line.evidence is not None
        return serve(line.evidence, as_attachment="download" in request.GET)


def _empty(entry: Entry, duty: Duty) -> PortalForm:
    initial = {"percent": duty.percent} if entry.name == "report" else {}
    return entry.form(initial=initial, auto_id=entry.auto_id)
