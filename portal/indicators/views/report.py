"""One report: the grid for whoever may fill it in, the figures with notes and history for everybody else."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.functional import cached_property

from portal.clock.today import business_now
from portal.indicators.actions import entry
from portal.indicators.actions.moving import offered
from portal.indicators.actions.urging import may_urge
from portal.indicators.actions.wishing import may_ask
from portal.indicators.declarations import ReportForm
from portal.indicators.grid import MOST_LINES, BentError, Mistake, Typed, from_json, from_post, of_report, read, text_of
from portal.indicators.lamps import of_report as lamp_of
from portal.indicators.models import Report, ReportEvent, ReportWish, Urge
from portal.indicators.places import counted_for, name_of
from portal.indicators.registry import report_form
from portal.indicators.sheet import Sheet, compare, sheet
from portal.indicators.spreadsheets.resources import report_sheet
from portal.indicators.states import EDITABLE, Verb
from portal.indicators.views.base import ReportsPage
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from portal.web.errors import bad_request
from portal.web.timeline import Event
from portal.web.views import DetailView

JSON = "application/json"
SENT_BACK = frozenset({Verb.RETURN, Verb.REOPEN})


class ReportPage(ReportsPage, DetailView):
    """What the pages of one report share."""

    queryset = Report.objects.select_related("period", "office")

    @cached_property
    def report(self) -> Report:
        found: Report = self.get_object()
        return found

    @cached_property
    def form(self) -> ReportForm:
        return report_form(self.report.period.form)

    @property
    def verbs(self) -> list[Verb]:
        return offered(self.report, self.by)

    def context(self, **extra: Any) -> dict[str, Any]:
        title = f"{self.report.region_name}{self.report.period.title}{self.form.name}"
        return super().context(
            **{
                "title": title,
                "report": self.report,
                "form_declared": self.form,
                "verbs": self.verbs,
                "is_clerk": self.by.holds(Role.DATA_CLERK),
                "is_reviewer": self.by.holds(Role.DATA_REVIEWER),
                **extra,
            }
        )


class ReportView(ReportPage):
    """The report as its reader may use it. Posted, what was typed is kept (暂存), by script or by a plain form."""

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        if Verb.SAVE in self.verbs:
            return self.grid()
        return self.shown()

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        is_script = request.content_type == JSON
        try:
            given = from_json(request.body, self.form) if is_script else from_post(request.POST, self.form)
        except BentError:
            return JsonResponse({"text": "无法识别提交的内容"}, status=400) if is_script else bad_request(request)
        lines, mistakes = read(given, self.form)
        if mistakes and Verb.SAVE in self.verbs:
            return told(mistakes) if is_script else self.grid(given, status=422)
        try:
            report = entry.keep(
                report=self.report, lines=lines, explanations=given.explanations, version=given.version, by=self.by,
                at=business_now(), note_text=given.note,
            )  # fmt: skip
        except Refusal as refusal:
            return self.refused(given, refusal, is_script=is_script)
        if is_script:
            return JsonResponse(kept(report, sheet(report, self.form)))
        if "check" in request.POST:
            return redirect("indicators:check", report.pk)
        messages.success(request, "已暂存。")
        return redirect("indicators:report", report.pk)

    def refused(self, given: Typed, refusal: Refusal, *, is_script: bool) -> HttpResponse:
        """What was typed stays on the page, beside what somebody else has saved in between."""
        del self.report
        theirs = of_report(self.report, self.form)
        extra = {
            "refusal": refusal,
            "is_stale": refusal.code == "reports.stale",
            "differences": compare(given, theirs, self.form),
            "theirs": theirs,
            "report": self.report,
        }
        if is_script:
            html = render_to_string("portal/indicators/_conflict.html", extra, self.request)
            return JsonResponse({"text": refusal.text, "html": html}, status=409)
        if Verb.SAVE in self.verbs:
            return self.grid(given, status=409, **extra)
        return self.shown(status=409, refusal=refusal)

    def grid(self, given: Typed | None = None, *, status: int = 200, **extra: Any) -> HttpResponse:
        self.template_name = "portal/indicators/grid.html"
        shown = given or of_report(self.report, self.form)
        drawn = sheet(self.report, self.form, given, spare=True)
        lamp = lamp_of(self.report, today=self.today, calendar=self.calendar)
        return self.page(
            status=status, sheet=drawn, given=shown, lamp=lamp, sheet_code=report_sheet(self.form).code,
            ended=self.ended(), most_lines=MOST_LINES, **extra,
        )  # fmt: skip

    def ended(self) -> list[str]:
        """The names of the regions that had ended in the report's by the end of its period. No statement where none."""
        if not self.by.heritage.taken_over:
            return []
        on = self.report.period.ends_on
        return [name_of(code, on=on) for code in counted_for(self.report.region_code, on)[1:]]

    def shown(self, *, status: int = 200, **extra: Any) -> HttpResponse:
        return self.page(status=status, **extra)

    def past(self) -> dict[str, Any]:
        """What has happened to the report, newest first. Three statements."""
        report = self.report
        events = list(ReportEvent.objects.filter(report=report).order_by("-pk"))
        return {
            "events": [Event(event.get_verb_display(), event.at, event.by, event.reason) for event in events],
            "returned": _sent_back(events),
            "urges": list(Urge.objects.filter(report=report).order_by("-pk")),
            "wishes": list(ReportWish.objects.filter(report=report).order_by("-pk")),
        }

    template_name = "portal/indicators/report.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        past = self.past()
        if "sheet" in extra:
            return super().context(**past, **extra)
        report = self.report
        return super().context(
            **{
                **past,
                "sheet": sheet(report, self.form),
                "may_ask": self.by.holds(Role.DATA_CLERK) and may_ask(report),
                "may_urge": may_urge(self.form, self.by) and report.as_state in EDITABLE,
                "lamp": lamp_of(report, today=self.today, calendar=self.calendar),
                **extra,
            }
        )


def _sent_back(events: list[ReportEvent]) -> ReportEvent | None:
    """The event that sent the report back, until it is submitted again; `events` newest first."""
    turn = next((event for event in events if event.verb in {Verb.SUBMIT, *SENT_BACK}), None)
    return turn if turn and turn.verb in SENT_BACK else None


def told(mistakes: list[Mistake]) -> JsonResponse:
    """What can't be kept, cell by cell, for the script."""
    return JsonResponse(
        {"mistakes": [{"cell": one.cell, "text": one.text} for one in mistakes]}, status=422
    )  # fmt: skip


def kept(report: Report, drawn: Sheet) -> dict[str, Any]:
    """What the script has to show after a save."""
    return {
        "version": report.version,
        "saved_at": f"{business_now():%H:%M}",
        "totals": {total.column.code: text_of(total.amount) for total in drawn.totals},
        "changes": {total.column.code: text_of(total.change) for total in drawn.totals},
        "years": {total.column.code: text_of(total.year) for total in drawn.totals},
        "asks": {total.column.code: total.asks for total in drawn.totals if total.asks},
    }
