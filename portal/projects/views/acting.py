"""One address per act on a project: its form and the one action it enters; a refusal keeps all that was typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from portal.clock.today import business_now
from portal.projects import desk_forms as forms
from portal.projects.actions import advancing, reporting
from portal.projects.states import Verb
from portal.projects.views.base import OneProjectPage
from portal.web import verbs
from portal.web.views import FormView


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(verbs.Entry):
    """One verb on a project. `needs_calendar`: it may set a term."""

    form: type[forms.ActForm]
    verb: Verb
    needs_calendar: bool = False


ENTRIES = (
    Entry(
        verb=Verb.ADVANCE, name="advance", label="办结本环节", form=forms.AdvanceForm, action=advancing.advance,
        text="办结后项目进入下一环节。", done="本环节已办结。", needs_calendar=True,
    ),
    Entry(
        verb=Verb.RETURN, name="return", label="退回", form=forms.ReturnForm, action=advancing.return_,
        text="退回后由前面的环节重新办理，已上传的佐证保留。", done="已退回。", is_grave=True, needs_calendar=True,
    ),
    Entry(
        verb=Verb.REPORT, name="report", label="上报进度", form=forms.ReportForm, action=reporting.report_progress,
        text="进度和到位资金都填从开工起的累计数，不能低于上次报告。", done="进度已上报。",
    ),
    Entry(
        verb=Verb.TERMINATE, name="terminate", label="终止项目", form=forms.TerminateForm, action=advancing.terminate,
        text="终止后项目不再办理，也不再公开。", done="项目已终止。", is_grave=True,
    ),
)  # fmt: skip
BY_VERB = {entry.verb: entry for entry in ENTRIES}


class ActView(FormView, OneProjectPage):
    """The form of a verb and the verb itself. Where it is not offered, the project says whose turn it is."""

    template_name = "portal/projects/act.html"
    refused_status = 409
    entry: ClassVar[Entry] = ENTRIES[0]  # each address gives its own

    def get(self, request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.offers.offers(self.verb):
            return redirect("projects:project", self.project.number)
        return super().get(request, *args, **kwargs)

    def done(self, form: forms.ActForm) -> HttpResponse:
        self.act(form.arguments)
        messages.success(self.request, self.said)
        return redirect("projects:project", self.project.number)

    @property
    def verb(self) -> Verb:
        return self.entry.verb

    @property
    def said(self) -> str:
        """What is said afterwards."""
        return self.entry.done

    def get_form_class(self) -> type[forms.ActForm]:
        stage = self.project.declared_stage
        return forms.finishing(stage) if self.verb is Verb.ADVANCE and stage else self.entry.form

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "project": self.project}

    def get_initial(self) -> dict[str, Any]:
        stage = self.project.declared_stage
        if self.verb is Verb.ADVANCE and stage:
            return {"stage": stage.code}
        return {"on": self.today} if self.verb is Verb.REPORT else {}

    def act(self, arguments: Mapping[str, Any]) -> None:
        """Carry the verb out. Raises Refusal."""
        more = {"calendar": self.calendar} if self.entry.needs_calendar else {}
        self.entry.action(project=self.project, by=self.by, at=business_now(), **more, **arguments)

    @property
    def label(self) -> str:
        """What the page and its button are called."""
        stage = self.project.declared_stage
        return stage.verb if self.verb is Verb.ADVANCE and stage else self.entry.label

    @property
    def text(self) -> str:
        """What is said before."""
        return self.entry.text

    def context(self, **extra: Any) -> dict[str, Any]:
        is_grave = self.entry.is_grave and self.verb is self.entry.verb
        return super().context(label=self.label, text=self.text, is_grave=is_grave, **{"title": self.label, **extra})
