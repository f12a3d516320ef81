"""Many cases at once: what will happen to each, then the doing, then what became of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect

from portal.cases import refusals
from portal.cases.actions.bulk import AT_MOST, Outcome, Pick, accept_all, agree_all
from portal.cases.desk_forms import BulkOpinionForm
from portal.cases.dossier import RELATED, Dossier, read_all
from portal.cases.models import Case
from portal.cases.panel import Panel, panel
from portal.cases.phrases import AGREED
from portal.cases.states import State, Verb
from portal.cases.views.desk.base import DeskView
from portal.clock.today import business_now
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from portal.web.access import Holds

SESSION_KEY = "bulk"
PAIR = re.compile(r"([^:]+):([0-9]{1,9})")
WORKERS = Holds(Role.CLERK, Role.HANDLER, Role.REVIEWER)


@dataclass(frozen=True, slots=True)
class Planned:
    """A case that was picked, the desk at which it lies, and why nothing will happen to it, if so."""

    dossier: Dossier
    desk: Panel
    refusal: Refusal | None

    @property
    def amount_yuan(self) -> str | None:
        """What the rules computed when it was filed."""
        filed = self.dossier.filed
        return filed.answer.get("amount_yuan") if filed and filed.answer else None


class BulkView(DeskView):
    """What the three pages share: a clerk accepts, everybody else agrees."""

    access: ClassVar = WORKERS

    @property
    def verb(self) -> Verb:
        return Verb.ACCEPT if self.by.holds(Role.CLERK) else Verb.GIVE_OPINION

    def context(self, **extra: Any) -> dict[str, Any]:
        title = "批量受理" if self.verb is Verb.ACCEPT else "批量同意"
        return super().context(**{"title": title, "verb": self.verb, **extra})


class PreviewView(BulkView):
    """What will happen to each case that was picked, and to which nothing will happen and why."""

    template_name = "portal/cases/desk/bulk.html"

    def post(self, request: HttpRequest) -> HttpResponse:
        return self.preview(request.POST.getlist("number"), BulkOpinionForm(initial={"opinion": AGREED}))

    def preview(self, numbers: list[str], form: BulkOpinionForm, *, status: int = 200) -> HttpResponse:
        cases = Case.objects.visible_to(self.by).filter(number__in=numbers[:AT_MOST]).select_related(*RELATED)
        planned = list(self._plan(read_all(list(cases.order_by("due_on", "pk")))))
        ready = [row for row in planned if row.refusal is None]
        barred = [row for row in planned if row.refusal]
        return self.page(status=status, total=len(planned), ready=ready, barred=barred, form=form)

    def _plan(self, dossiers: list[Dossier]) -> Iterator[Planned]:
        for dossier in dossiers:
            offered = panel(dossier, by=self.by, on=self.today)
            yield Planned(dossier, offered, self._refusal(dossier, offered))

    def _refusal(self, dossier: Dossier, offered: Panel) -> Refusal | None:
        if offered.offers(self.verb):
            return None
        if offered.kept_out:
            return offered.kept_out
        if dossier.running_procedure:
            return refusals.paused()
        return refusals.forbidden(self.verb) if offered.desk else refusals.illegal(self.verb, State(dossier.case.state))


class RunView(PreviewView):
    """Does it, case by case, and shows what became of each."""

    def post(self, request: HttpRequest) -> HttpResponse:
        form, picked = BulkOpinionForm(request.POST), picks(request.POST)
        if self.verb is Verb.GIVE_OPINION and not form.is_valid():
            return self.preview([number for number, _ in picked], form, status=422)
        given: dict[str, Any] = {"picks": picked, "by": self.by, "at": business_now(), "calendar": self.calendar}
        if self.verb is Verb.ACCEPT:
            outcomes = accept_all(**given)
        else:
            outcomes = agree_all(opinion=form.cleaned_data["opinion"], **given)
        request.session[SESSION_KEY] = [_kept(outcome) for outcome in outcomes]
        return redirect("desk:bulk_result")


class ResultView(BulkView):
    """What became of each case of the last time; looking again does nothing again."""

    template_name = "portal/cases/desk/bulk_result.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        outcomes = request.session.get(SESSION_KEY, [])
        done = sum(not row["refusal"] for row in outcomes)
        return self.page(outcomes=outcomes, done=done, refused=len(outcomes) - done)


def picks(data: QueryDict) -> list[Pick]:
    """The cases of a confirmed preview, each "number:version"; what is no such pair is left out."""
    pairs = (PAIR.fullmatch(text) for text in data.getlist("pick"))
    return [(pair[1], int(pair[2])) for pair in pairs if pair]


def _kept(outcome: Outcome) -> dict[str, str]:
    refusal = outcome.refusal
    return {
        "number": outcome.number,
        "title": outcome.title,
        "refusal": refusal.text if refusal else "",
        "clause": refusal.citation.cite if refusal else "",
        "todo": refusal.todo if refusal else "",
    }
