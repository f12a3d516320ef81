"""Many reports of a period at once: what will happen to each, then the doing, then what became of each."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect

from portal.clock.today import business_now
from portal.indicators.actions.bulk import AT_MOST, Outcome, Pick, pass_all, verb_of
from portal.indicators.actions.moving import may
from portal.indicators.states import MOVES
from portal.indicators.views.periods import PeriodView

SESSION_KEY = "bulk-reports"
PAIR = re.compile(r"([0-9]{1,9}):([0-9]{1,9})", re.ASCII)


class BulkView(PeriodView):
    """What the three pages share."""

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(**{"title": f"批量{verb_of(self.by).label}", **extra})


class PreviewView(BulkView):
    """What will happen to each report that was picked."""

    template_name = "portal/indicators/bulk.html"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        picked = {int(text) for text in request.POST.getlist("pick") if re.fullmatch(r"[0-9]{1,9}", text, re.ASCII)}
        verb = verb_of(self.by)
        found = [report for report in self.reports() if report.pk in picked][:AT_MOST]
        ready = [report for report in found if may(report, verb, self.by) and report.as_state in MOVES[verb][0]]
        barred = [report for report in found if report not in ready]
        return self.page(ready=ready, barred=barred, total=len(found))


class RunView(BulkView):
    """Does it, report by report."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        outcomes = pass_all(period=self.period, picks=picks(request.POST), by=self.by, at=business_now())
        request.session[SESSION_KEY] = [_kept(outcome) for outcome in outcomes]
        return redirect("indicators:bulk_result", self.period.pk)


class ResultView(BulkView):
    """What became of each report of the last time; looking again does nothing again."""

    template_name = "portal/indicators/bulk_result.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        outcomes = self.request.session.get(SESSION_KEY, [])
        done = sum(not row["refusal"] for row in outcomes)
        return super().context(outcomes=outcomes, done=done, refused=len(outcomes) - done, **extra)


def picks(data: QueryDict) -> list[Pick]:
    """The reports of a confirmed preview, each "number:version"; what is no such pair is left out."""
    pairs = (PAIR.fullmatch(text) for text in data.getlist("pick"))
    return [(int(pair[1]), int(pair[2])) for pair in pairs if pair]


def _kept(outcome: Outcome) -> dict[str, str]:
    refusal = outcome.refusal
    return {
        "name": outcome.name,
        "refusal": refusal.text if refusal else "",
        "clause": refusal.citation.cite if refusal else "",
        "todo": refusal.todo if refusal else "",
    }
