"""One address per verb on a report; where it can't be done, the report comes again with all that was typed."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.shortcuts import resolve_url

from portal.clock.today import business_now
from portal.indicators.actions import entry, review, urging, wishing
from portal.indicators.forms import ReasonForm, ReturnForm, SeenForm, StepForm, UrgeForm
from portal.indicators.states import Verb
from portal.indicators.views.base import WORKERS
from portal.indicators.views.report import ReportView
from portal.web import verbs


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(verbs.Entry):
    """One verb on a report. `verb` is that of the table of moves; none for what moves nothing."""

    form: type[StepForm]
    verb: Verb | None = None


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
        return self.made(row, labels, initial={"version": self.report.version}, auto_id=row.auto_id)

    def made(self, row: Entry, labels: list[str], **options: Any) -> StepForm:
        if row.form is ReturnForm:
            return ReturnForm(form=self.form, labels=labels, **options)
        return row.form(**options)


class StepView(verbs.VerbView, VerbReportView):
    """Carries out one verb on a report. Stands before the report, whose own post keeps figures."""

    access: ClassVar = WORKERS
    template_name = VerbReportView.template_name

    @property
    def back(self) -> str:
        return resolve_url("indicators:report", self.report.pk)

    def get_form(self, _form_class: Any = None) -> StepForm:
        labels = list(self.report.lines.values_list("label", flat=True))
        return self.made(self.entry, labels, **self.get_form_kwargs())

    def act(self, form: StepForm) -> None:
        self.entry.action(report=self.report, by=self.by, at=business_now(), **form.arguments)

    def forget(self) -> None:
        del self.report
