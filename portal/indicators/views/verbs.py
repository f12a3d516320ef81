"""One address per verb on a report; where it can't be done, the report comes again with all that was typed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from portal.clock.today import business_now
from portal.indicators.actions import entry, review, urging, wishing
from portal.indicators.forms import ReasonForm, ReturnForm, SeenForm, StepForm, UrgeForm
from portal.indicators.states import Verb
from portal.indicators.views.base import WORKERS
from portal.indicators.views.report import ReportView
from portal.rules.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One verb: its address, its form, the action it enters, and what is said when it is done.

    `verb` is that of the table of moves; none for what moves nothing.
    """

    name: str
    label: str
    form: type[StepForm]
    action: Callable[..., Any]
    done: str
    text: str = ""
    verb: Verb | None = None
    is_grave: bool = False


ENTRIES = (
    Entry(
        name="withdraw",
        label="撤回",
        form=StepForm,
        action=entry.withdraw,
        verb=Verb.WITHDRAW,
        done="已撤回，可继续修改。",
        text="市级尚未审核，可以撤回修改。",
    ),
    Entry(
        name="endorse",
        label="审核通过",
        form=SeenForm,
        action=review.endorse,
        verb=Verb.ENDORSE,
        done="已审核通过，计入快报。",
        text="通过后计入快报，并报省级审定。",
    ),
    Entry(
        name="confirm",
        label="审定",
        form=SeenForm,
        action=review.confirm,
        verb=Verb.CONFIRM,
        done="已审定，计入定报。",
        text="审定后计入定报。",
    ),
    Entry(
        name="return",
        label="退回",
        form=ReturnForm,
        action=review.return_,
        verb=Verb.RETURN,
        done="已退回填报单位。",
        text="写明理由；可对单元格逐一批注。",
        is_grave=True,
    ),
    Entry(
        name="reopen",
        label="重新打开",
        form=ReasonForm,
        action=review.reopen,
        verb=Verb.REOPEN,
        done="已重新打开，由填报单位更正。",
        text="重新打开后不再计入汇总，直到再次审核。",
        is_grave=True,
    ),
    Entry(
        name="urge", label="催报", form=UrgeForm, action=urging.urge, done="已催报。", text="提醒该单位的数据填报人员。"
    ),
    Entry(
        name="wish",
        label="申请补报更正",
        form=ReasonForm,
        action=wishing.ask,
        done="申请已提交，等待省级答复。",
        text="填报期已截止，或数据已计入汇总的，经省级同意后可以补报、更正。",
    ),
)


class VerbReportView(ReportView):
    """The page of a report with the forms of what its reader may do."""

    def context(self, *, entry: Entry | None = None, form: StepForm | None = None, **extra: Any) -> dict[str, Any]:
        context = super().context(**extra)
        if "given" in extra:
            return context
        shown = [row for row in ENTRIES if self.offers(row, context)]
        labels = [row.label for row in context["sheet"].rows]
        context["entries"] = [(row, form if row is entry else self.empty(row, labels)) for row in shown]
        context["form"] = form
        return context

    def offers(self, row: Entry, context: dict[str, Any]) -> bool:
        """Whether the reader may do it now."""
        if row.verb is not None:
            return row.verb in context["verbs"]
        return bool(context["may_urge"] if row.name == "urge" else context["may_ask"])

    def empty(self, row: Entry, labels: list[str]) -> StepForm:
        return self.made(row, labels, initial={"version": self.report.version}, auto_id=f"{row.name}_%s")

    def made(self, row: Entry, labels: list[str], *given: Any, **named: Any) -> StepForm:
        if row.form is ReturnForm:
            return ReturnForm(*given, form=self.form, labels=labels, **named)
        return row.form(*given, **named)


class StepView(VerbReportView):
    """Carries out one verb."""

    access: ClassVar = WORKERS
    entry: ClassVar[Entry] = ENTRIES[0]  # each address gives its own
    http_method_names = ["post"]

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        labels = list(self.report.lines.values_list("label", flat=True))
        form = self.made(self.entry, labels, request.POST)
        if not form.is_valid():
            return self.shown(status=422, entry=self.entry, form=form)
        try:
            self.entry.action(report=self.report, by=self.by, at=business_now(), **form.arguments)
        except Refusal as refusal:
            del self.report  # somebody else may have been faster: the page shows what is
            form.add_error(None, refusal.text)
            return self.shown(status=409, entry=self.entry, form=form, refusal=refusal)
        messages.success(request, self.entry.done)
        return redirect("indicators:report", self.report.pk)
