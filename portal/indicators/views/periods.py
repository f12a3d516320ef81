"""数据审核: the periods of the reviewer's forms, and one period as a matrix of regions and states."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.contrib import messages
from django.db.models import Count, Max, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.functional import cached_property

from portal.clock.today import business_now
from portal.indicators.actions import periods, urging
from portal.indicators.actions.bulk import verb_of
from portal.indicators.declarations import ReportForm
from portal.indicators.forms import OpenForm, ReasonForm, StepForm, UrgeForm
from portal.indicators.lamps import of_report
from portal.indicators.models import Report, ReportPeriod, ReportWish
from portal.indicators.periods import span_of
from portal.indicators.registry import report_form, report_forms
from portal.indicators.states import COUNTED, MOVES, STATE_NAMES, PeriodState, ReportState
from portal.indicators.views.base import REVIEWERS, ReportsPage
from portal.regions.scoped import within
from portal.web import verbs
from portal.web.views import DetailView, ListView


class PeriodPage(ReportsPage):
    """A page for reviewers: they see the forms of their kind of office."""

    access: ClassVar = REVIEWERS

    @property
    def forms(self) -> list[ReportForm]:
        kind = self.by.post.office.kind if self.by.post else ""
        return [form for _, form in report_forms() if form.office_kind == kind]

    def own_forms(self, rows: QuerySet[ReportPeriod]) -> QuerySet[ReportPeriod]:
        return rows.filter(form__in=[form.code for form in self.forms])


class PeriodsView(PeriodPage, ListView):
    """The periods, newest first, with how many of the region's reports have been passed on."""

    title = "数据审核"
    template_name = "portal/indicators/periods.html"
    queryset = ReportPeriod.objects.all()
    order = ("-month", "-pk")

    def rows(self) -> QuerySet[ReportPeriod]:
        inside = Q(reports__in=Report.objects.filter(within(*self.by.scope)))
        return self.own_forms(super().rows()).annotate(
            expected=Count("reports", filter=inside),
            waiting=Count("reports", filter=inside & Q(reports__state__in=self.sources)),
            done=Count("reports", filter=inside & Q(reports__state__in=COUNTED)),
        )

    @property
    def sources(self) -> list[ReportState]:
        """From where the reader's level passes on."""
        return sorted(MOVES[verb_of(self.by)][0])

    def context(self, **extra: Any) -> dict[str, Any]:
        lines = [(period, report_form(period.form)) for period in extra["page"].rows]
        waiting = ReportWish.objects.filter(is_granted=None, report__in=Report.objects.visible_to(self.by)).count()
        return super().context(lines=lines, openable=list(self.openable()), wishes=waiting, **extra)

    def openable(self) -> Iterator[tuple[ReportForm, Any, OpenForm]]:
        """What has ended and is not open yet; only the province opens."""
        for form in self.forms:
            month = periods.last_ended(form, self.today)
            if not month or not periods.is_province(form, self.by):
                continue
            if not ReportPeriod.objects.filter(form=form.code, month=month).exists():
                initial = {"form": form.code, "month": month}
                yield form, span_of(form, month), OpenForm(initial=initial, auto_id=f"{form.code}_%s")


class OpenView(PeriodPage):
    """Opens a period."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        form = OpenForm(request.POST)
        if not form.is_valid():
            raise Http404
        code, month = form.arguments
        if code not in {known.code for known in self.forms}:
            raise Http404
        period = periods.open_(
            form_code=code, month=month, by=self.by, at=business_now(), on=self.today, calendar=self.calendar
        )
        messages.success(request, f"已开启{period.title}填报期。")
        return redirect("indicators:period", period.pk)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(verbs.Entry):
    """What a reviewer does to a whole period; `to` is where it stands afterwards, if it moves."""

    form: type[StepForm]
    to: PeriodState | None = None


ENTRIES = (
    Entry(
        name="urge-all",
        label="一键催报",
        form=UrgeForm,
        action=urging.urge_all,
        done="已催报。",
        text="提醒辖区内所有未报、填报中和已退回的单位。",
    ),
    Entry(
        name="close",
        label="关闭填报期",
        form=StepForm,
        action=periods.close,
        to=PeriodState.CLOSED,
        done="填报期已关闭。",
        text="关闭后只接收退回修改的填报。",
        is_grave=True,
    ),
    Entry(
        name="lock",
        label="锁定填报期",
        form=StepForm,
        action=periods.lock,
        to=PeriodState.LOCKED,
        done="填报期已锁定。",
        text="锁定后，补报、更正须经申请同意。",
        is_grave=True,
    ),
    Entry(
        name="reopen-period",
        label="重新打开填报期",
        form=ReasonForm,
        action=periods.reopen,
        to=PeriodState.OPEN,
        done="填报期已重新打开。",
        text="重新打开后各地可以继续填报。",
        is_grave=True,
    ),
)


class PeriodView(PeriodPage, DetailView):
    """Every region's report of a period inside the reviewer's region."""

    template_name = "portal/indicators/period.html"
    queryset = ReportPeriod.objects.all()

    def rows(self) -> QuerySet[ReportPeriod]:
        return self.own_forms(super().rows())

    @cached_property
    def period(self) -> ReportPeriod:
        found: ReportPeriod = self.get_object()
        return found

    @cached_property
    def form(self) -> ReportForm:
        return report_form(self.period.form)

    def reports(self) -> QuerySet[Report]:
        rows = Report.objects.visible_to(self.by).filter(period=self.period).select_related("period", "office")
        return rows.annotate(urged=Count("urges"), urged_at=Max("urges__at")).order_by("region_code")

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page()

    def context(self, *, entry: Entry | None = None, form: StepForm | None = None, **extra: Any) -> dict[str, Any]:
        reports = list(self.reports())
        counts = [(name, sum(report.state == state for report in reports)) for state, name in STATE_NAMES.items()]
        sources = MOVES[verb_of(self.by)][0]
        return super().context(
            **{
                "title": f"{self.period.title}{self.form.name}",
                "period": self.period,
                "form_declared": self.form,
                "lines": [
                    (report, of_report(report, today=self.today, calendar=self.calendar), report.as_state in sources)
                    for report in reports
                ],
                "counts": counts,
                "verb": verb_of(self.by),
                "entries": [
                    (row, form if row is entry else row.form(auto_id=row.auto_id))
                    for row in ENTRIES
                    if self.offers(row)
                ],
                "form": form,
                **extra,
            }
        )

    def offers(self, row: Entry) -> bool:
        if row.to is None:
            return urging.may_urge(self.form, self.by)
        return periods.is_province(self.form, self.by) and self.period.state in periods.SOURCES[row.to]


class PeriodStepView(PeriodView, verbs.VerbView):
    """Carries out one verb on a period."""

    @property
    def back(self) -> str:
        return resolve_url("indicators:period", self.period.pk)

    def act(self, form: StepForm) -> None:
        self.entry.action(period=self.period, by=self.by, at=business_now(), **form.arguments)

    def forget(self) -> None:
        del self.period
