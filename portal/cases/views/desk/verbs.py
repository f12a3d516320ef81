"""One address per verb. A verb with consequences for the applicant is rehearsed first and sent only as it was seen."""

import hashlib
import json
from functools import partial
from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from portal.cases.assessment import Assessment, assess
from portal.cases.desk_forms import VerbForm
from portal.cases.models import CaseStage
from portal.cases.records import record_of
from portal.cases.rehearsal import rehearse
from portal.cases.stages import AT_COUNTER
from portal.cases.states import Verb
from portal.cases.views.desk.case import DeskCaseView
from portal.cases.views.desk.entries import ENTRIES, Entry
from portal.clock.today import business_now
from portal.papers.previews import pictures
from portal.web.views import FormView


class VerbView(FormView, DeskCaseView):
    """The form of a verb, what it would entail, and the verb itself; a refusal comes back with all that was typed."""

    template_name = "portal/cases/desk/verb.html"
    refused_status = 409
    entry: ClassVar[Entry] = ENTRIES[0]  # each address gives its own

    def get(self, request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form where the panel offers the verb; otherwise the case, which says whose turn it is."""
        if not self.panel.offers(self.entry.verb):
            return redirect("desk:case", self.case.number)
        return super().get(request, *args, **kwargs)

    def get_form_class(self) -> type[VerbForm]:
        return self.entry.form

    def get_form_kwargs(self) -> dict[str, Any]:
        desk = self.panel.desk or self._left_desk()
        return {**super().get_form_kwargs(), "case": self.case, "verb": self.entry.verb, "desk": desk}

    def done(self, form: VerbForm) -> HttpResponse:
        act = partial(
            self.entry.action, case=self.case, by=self.by, at=business_now(), calendar=self.calendar, **form.arguments
        )
        if self.entry.is_rehearsed and form.cleaned_data["seen"] != digest(form):
            return self._preview(form, act)
        act()
        messages.success(self.request, self.entry.done)
        return redirect("desk:case", self.case.number)

    def _left_desk(self) -> CaseStage | None:
        """The desk at which the form was opened, though the case has moved on: the form is drawn again as it was."""
        post = self.by.post
        mine = (row for row in self.dossier.desks if post and (row.office_id, row.role) == (post.office_id, post.role))
        return next((row for row in mine if row.code not in AT_COUNTER), None)

    def context(self, **extra: Any) -> dict[str, Any]:
        opinions = [desk for desk in self.dossier.desks if desk.is_agreed is not None]
        return super().context(
            entry=self.entry,
            opinions=opinions,
            assessment=self._assessment(),
            **{"title": self.entry.title, **extra},
        )

    def _preview(self, form: VerbForm, act: Any) -> HttpResponse:
        rehearsal = rehearse(self.case, act)
        papers = [(paper, pictures(paper)) for paper in rehearsal.papers]
        form.data = {**dict(form.data.items()), "seen": digest(form)}
        return self.page(form=form, rehearsal=rehearsal, papers=papers)

    def _assessment(self) -> Assessment | None:
        """What the rules say today, where a decision is to follow them."""
        record = record_of(self.case) if self.entry.verb is Verb.DECIDE else None
        return assess(self.case, record, on=self.today) if record else None


def digest(form: VerbForm) -> str:
    """What a preview has shown, in short: only exactly that is sent without another look."""
    text = json.dumps(dict(form.arguments), sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
