"""目标分解: how cities split their tasks, the proposal, and the second person's decision."""

from typing import Any, ClassVar

from django.contrib import messages
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property

from portal.clock.today import business_now
from portal.indicators.actions import splitting
from portal.indicators.declarations import Indicator
from portal.indicators.forms import ReasonForm, SplitForm, StepForm
from portal.indicators.models import Target, TargetSplit
from portal.indicators.registry import indicator, indicators
from portal.indicators.states import Task
from portal.indicators.targets import tasks
from portal.indicators.views.base import READERS, WORKERS, ReportsPage
from portal.regions.models import Region
from portal.rules.refusal import Refusal
from portal.web.views import DetailView, FormView, ListView


class SplitsView(ReportsPage, ListView):
    """The splits of the reader's region, newest first; for a city also the tasks that can be split."""

    access: ClassVar = READERS
    title = "目标分解"
    template_name = "portal/indicators/splits.html"
    queryset = TargetSplit.objects.select_related("proposed_by__user")

    def rows(self) -> QuerySet[TargetSplit]:
        named = Region.objects.on(self.today).filter(code=OuterRef("region_code")).values("name")[:1]
        rows: QuerySet[TargetSplit] = super().rows().annotate(place=Subquery(named))
        return rows

    def context(self, **extra: Any) -> dict[str, Any]:
        lines = [(split, indicator(split.indicator)) for split in extra["page"].rows]
        return super().context(lines=lines, open_tasks=self.open_tasks(), **extra)

    def open_tasks(self) -> list[tuple[Indicator, Target]]:
        """The tasks of the reader's city."""
        mine = [declared for _, declared in indicators() if splitting.may_split(declared, self.by)]
        if not mine:
            return []
        owed = tasks([one.code for one in mine], region_code=self.by.region_code, on=self.today)
        rows = [(one, owed.row(one.code, self.by.region_code)) for one in mine]
        return [(one, row) for one, row in rows if row is not None and row.task == Task.SET]


class ProposeView(ReportsPage, FormView):
    """One input per county, beside the city's task."""

    access: ClassVar = WORKERS
    template_name = "portal/indicators/propose.html"

    @cached_property
    def declared(self) -> Indicator:
        try:
            found = indicator(self.kwargs["code"])
        except LookupError as error:
            raise Http404 from error
        if not splitting.may_split(found, self.by):
            raise Http404
        return found

    @cached_property
    def target(self) -> Target:
        return splitting.task_of(self.declared, self.by.region_code, self.today)

    def get_form(self, _form_class: Any = None) -> SplitForm:
        counties = splitting.counties_of(self.by.region_code, self.today)
        data = self.request.POST if self.request.method == "POST" else None
        return SplitForm(data, declared=self.declared, counties=counties)

    def done(self, form: SplitForm) -> HttpResponse:
        split = splitting.propose(
            indicator_code=self.declared.code, shares=form.shares, reason=form.cleaned_data["reason"], by=self.by,
            at=business_now(), on=self.today,
        )  # fmt: skip
        messages.success(self.request, "分解方案已提出，等待本单位另一名人员确认。")
        return redirect("indicators:split", split.pk)

    def context(self, **extra: Any) -> dict[str, Any]:
        amount = self.target.amount
        return super().context(
            **{
                "title": f"分解任务：{self.declared.name}",
                "declared": self.declared,
                "target": self.target,
                "shown_target": None if amount is None else self.declared.shown(amount),
                "submit_label": "提出分解方案",
                **extra,
            }
        )


class SplitView(ReportsPage, DetailView):
    """One split with its lines, its sum and, for the second person, the decision."""

    access: ClassVar = READERS
    template_name = "portal/indicators/split.html"
    queryset = TargetSplit.objects.select_related(
        "proposed_by__user", "proposed_by__office", "decided_by__user", "decided_by__office"
    )

    @cached_property
    def split(self) -> TargetSplit:
        found: TargetSplit = self.get_object()
        return found

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page()

    def context(self, **extra: Any) -> dict[str, Any]:
        declared = indicator(self.split.indicator)
        lines = [
            (line.region_name, None if line.amount is None else declared.shown(line.amount))
            for line in self.split.lines.order_by("region_code")
        ]
        owed = tasks([declared.code], region_code=self.split.region_code, on=self.today)
        _, amount = owed.of(declared.code, self.split.region_code)
        is_waiting = self.split.state == TargetSplit.State.PROPOSED
        return super().context(
            **{
                "title": f"任务分解：{declared.name}",
                "split": self.split,
                "declared": declared,
                "lines": lines,
                "total": sum(amount for _, amount in lines if amount is not None),
                "shown_target": None if amount is None else declared.shown(amount),
                "may_decide": splitting.may_decide(self.split, self.by),
                "is_mine": is_waiting and self.split.proposed_by.user_id == self.by.user_id,
                "form": None,
                "reject_form": ReasonForm(auto_id="reject_%s"),
                **extra,
            }
        )


class DecideView(SplitView):
    """Confirms or rejects."""

    access: ClassVar = WORKERS
    is_confirmed: ClassVar = True
    http_method_names = ["post"]

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        form: StepForm = StepForm(request.POST) if self.is_confirmed else ReasonForm(request.POST)
        _ = self.split
        if not form.is_valid():
            return self.page(status=422, form=form, reject_form=form)
        given = {"split": self.split, "by": self.by, "at": business_now(), **form.arguments}
        try:
            splitting.confirm(on=self.today, **given) if self.is_confirmed else splitting.reject(**given)
        except Refusal as refusal:
            del self.split
            form.add_error(None, refusal.text)
            return self.page(status=409, form=form, refusal=refusal)
        messages.success(request, "分解方案已生效。" if self.is_confirmed else "分解方案已退回。")
        return redirect("indicators:split", self.split.pk)
