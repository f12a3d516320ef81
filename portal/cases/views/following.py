"""Following one's own case: where it stands, what came of it, why it is due when it is; taking it back."""

from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property

from portal.cases import moves
from portal.cases.actions.filing import withdraw
from portal.cases.asides import asides_of
from portal.cases.assessment import recalled
from portal.cases.clocks import reading
from portal.cases.explanation import GROUNDS, stretches
from portal.cases.forms import WithdrawForm
from portal.cases.history import timeline
from portal.cases.models import Case, CaseQuerySet
from portal.cases.papers import papers_of
from portal.cases.stages import WINDOW
from portal.cases.standing import correction_of, ending_of, files_of
from portal.cases.states import RATEABLE, State, Verb
from portal.cases.steps import progress
from portal.clock.today import business_now
from portal.notices.models import PublicNotice
from portal.people.pages import ActorPage
from portal.rules.refusal import Refusal
from portal.web.access import SIGNED_IN
from portal.web.views import DESK_FRAME, PUBLIC_FRAME, DetailView
from portal.workdays.calendar import load

REMEDY = "如不服，可以自收到通知之日起六十日内申请行政复议，或者自收到之日起六个月内向人民法院提起行政诉讼。"


class OwnCaseView(ActorPage, DetailView):
    """One filed case, for whoever files it; others get 404."""

    access: ClassVar = SIGNED_IN
    queryset = Case.objects.select_related("item", "organisation", "draft", "decision", "rating")
    lookup = ("number",)

    def rows(self) -> CaseQuerySet:
        return self.queryset.all().filed_by(self.by).exclude(state=State.DRAFT)  # type: ignore[attr-defined, no-any-return]

    @cached_property
    def case(self) -> Case:
        case: Case = self.get_object()
        return case

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(case=self.case, steps=progress(self.case), **{"title": self.case.title, **extra})

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page()


class CaseView(OwnCaseView):
    """Where the case stands: what is asked of the applicant first, then its way, its papers and what was filed."""

    template_name = "portal/cases/case.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        case = self.case
        snapshot = case.snapshots.last()
        decision = getattr(case, "decision", None)
        events = list(case.events.all())
        withdrawal = WithdrawForm(initial={"version": case.version})
        return super().context(
            correction=correction_of(case),
            decision=decision,
            notice=PublicNotice.objects.filter(pk=decision.notice_id).first() if decision else None,
            answer=recalled(decision.answer) if decision and decision.answer else None,
            events=timeline(events),
            ending=ending_of(case, events),
            papers=papers_of(case),
            asides=list(asides_of(case.reference)),
            filed_rows=snapshot.record if snapshot else [],
            materials=files_of(case),
            may_rate=case.state in RATEABLE and not hasattr(case, "rating"),
            may_withdraw=Verb.WITHDRAW in moves.verbs_from(State(case.state)),
            **{"withdrawal": withdrawal, **extra},
        )


class WithdrawView(CaseView):
    """Takes the application back, with the reason; the page of the case comes again where that can't be."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        form = WithdrawForm(request.POST)
        if not form.is_valid():
            return self.page(status=422, withdrawal=form)
        try:
            withdraw(case=self.case, by=self.by, at=business_now(), calendar=load(), **form.cleaned_data)
        except Refusal as refusal:
            self.case.refresh_from_db()
            return self.page(status=409, refusal=refusal)
        messages.success(request, "申请已撤回。")
        return redirect("cases:case", self.case.number)


class ReceiptView(OwnCaseView):
    """提交成功: number, look-up code, what happens next and by when, the receipt; for the counter too."""

    template_name = "portal/cases/receipt.html"

    def rows(self) -> CaseQuerySet:
        return self.queryset.all().filled_in_by(self.by).exclude(state=State.DRAFT)  # type: ignore[attr-defined, no-any-return]

    def context(self, **extra: Any) -> dict[str, Any]:
        window = self.case.stages.select_related("office").get(code=WINDOW)
        frame = DESK_FRAME if self.by.is_official else PUBLIC_FRAME
        return super().context(
            window=window, papers=papers_of(self.case), **{"title": "申请已提交", "frame": frame, **extra}
        )


class WhyView(OwnCaseView):
    """为什么是这一天: every day of the clock, counted or not, with the law."""

    template_name = "portal/cases/why.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        calendar = load()
        read = reading(self.case, calendar=calendar, today=self.today)
        return super().context(
            reading=read, stretches=stretches(read, calendar), grounds=GROUNDS, **{"title": "为什么是这一天", **extra}
        )
