"""Figures and reports over the REST API: same rights, same refusals as the pages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, URLResolver, include, path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.exceptions import PermissionDenied, ValidationError
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView

from portal.api.views import RoomViewSet
from portal.clock.today import business_date, business_now
from portal.indicators.actions import entry, review
from portal.indicators.answers import as_json
from portal.indicators.grid import Row, Typed, clean, read, text_of
from portal.indicators.lines import lines_of
from portal.indicators.models import Report, ReportPeriod
from portal.indicators.periods import read_span
from portal.indicators.places import is_counted
from portal.indicators.registry import indicator, indicators, report_form
from portal.indicators.rollups import COUNTY_DIGITS
from portal.indicators.standing import standings
from portal.indicators.states import Stage, Verb, Way

LARGEST = 2**31 - 1


class IndicatorShape(serializers.Serializer[Any]):
    """One figure: what it measures and how it adds up."""

    code = serializers.CharField()
    name = serializers.CharField()
    definition = serializers.CharField()
    unit = serializers.CharField()
    entry_unit = serializers.CharField()
    aggregation = serializers.CharField()
    direction = serializers.CharField()
    frequency = serializers.CharField()
    is_reported = serializers.BooleanField()
    clause = serializers.CharField(source="clause.cite")


class PeriodShape(serializers.ModelSerializer[ReportPeriod]):
    """A month or year of a form."""

    class Meta:
        model = ReportPeriod
        fields = ("id", "form", "month", "starts_on", "ends_on", "due_on", "state")


class ReportShape(serializers.ModelSerializer[Report]):
    """A report in a list."""

    form = serializers.CharField(source="period.form")
    month = serializers.DateField(source="period.month")

    class Meta:
        model = Report
        fields = ("id", "form", "month", "region_code", "region_name", "state", "version", "is_late", "submitted_at")


class WholeReportShape(ReportShape):
    """A report with its lines, in own units."""

    lines = serializers.SerializerMethodField()

    class Meta(ReportShape.Meta):
        fields = (*ReportShape.Meta.fields, "note", "lines")  # type: ignore[assignment]

    def get_lines(self, report: Report) -> list[dict[str, Any]]:
        return [
            {"label": line.label, "amounts": {code: text_of(amount) for code, amount in line.amounts.items()}}
            for line in lines_of(report)
        ]


class ReportLineGiven(serializers.Serializer[Any]):
    label = serializers.CharField(  # type: ignore[assignment]
        max_length=40, allow_blank=True, default=""
    )
    amounts = serializers.DictField(child=serializers.CharField(max_length=40, allow_blank=True))


class ReportValuesGiven(serializers.Serializer[Any]):
    """A whole grid in place of what was there."""

    version = serializers.IntegerField(min_value=0, max_value=LARGEST)
    lines = ReportLineGiven(many=True)
    explanations = serializers.DictField(child=serializers.CharField(max_length=300, allow_blank=True), default=dict)
    note = serializers.CharField(max_length=500, allow_blank=True, default="")


class ReportStep(serializers.Serializer[Any]):
    """No input."""


class ReportSeen(serializers.Serializer[Any]):
    """`version` is that of the report as the caller read it; another one is refused as stale."""

    version = serializers.IntegerField(min_value=0, max_value=LARGEST)


class ReportReason(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=300)


class ReportNote(serializers.Serializer[Any]):
    line = serializers.CharField(max_length=40, allow_blank=True, default="", help_text="空为合计")
    indicator = serializers.CharField(max_length=60)
    text = serializers.CharField(max_length=200)


class ReportReturned(ReportSeen, ReportReason):
    notes = ReportNote(many=True, default=list)

    def validate_notes(self, notes: list[dict[str, str]]) -> dict[tuple[str, str], str]:
        return {(note["line"], note["indicator"]): note["text"] for note in notes}


class IndicatorsView(APIView):
    """指标口径。"""

    permission_classes = (AllowAny,)

    @extend_schema(operation_id="indicators_list", responses=IndicatorShape(many=True))
    def get(self, _request: Request) -> Response:
        return Response(IndicatorShape([declared for _, declared in indicators()], many=True).data)


class FigureView(APIView):
    """一项指标在某地、某期末的累计数、目标和完成率，与命令 indicator 相同。"""

    permission_classes = (IsAuthenticated,)

    @extend_schema(
        operation_id="indicators_figure",
        parameters=[
            OpenApiParameter("region", str),
            OpenApiParameter("period", str, required=True),
            OpenApiParameter("final", bool),
            OpenApiParameter("children", bool),
        ],
        responses=OpenApiTypes.OBJECT,
    )
    def get(self, request: Request, code: str) -> Response:
        actor = request.actor  # type: ignore[attr-defined]
        if not actor.is_official:
            raise PermissionDenied
        asked = request.query_params
        try:
            indicator(code)
            span = read_span(asked.get("period", ""))
        except LookupError as error:
            raise Http404 from error
        except ValueError as error:
            raise ValidationError({"period": ["应为 2018 或 2018-09。"]}) from error
        region = asked.get("region") or actor.region_code[:COUNTY_DIGITS]
        if not is_counted(region):
            raise ValidationError({"region": ["没有这个行政区划，或数据不统计到这一级。"]})
        on = min(span.ends_on, business_date())
        stage = Stage.FINAL if asked.get("final") in {"1", "true"} else Stage.FLASH
        own, children = standings(code, region_code=region, month=span.month, on=on, stage=stage)
        answer = as_json(own, on)
        if asked.get("children") in {"1", "true"}:
            answer["children"] = [as_json(child, on) for child in children]
        return Response(answer)


class PeriodViewSet(ListModelMixin, RoomViewSet):
    """填报期。"""

    permission_classes = (IsAuthenticated,)
    queryset = ReportPeriod.objects.all()
    serializer_class = PeriodShape


class ReportViewSet(ListModelMixin, RetrieveModelMixin, RoomViewSet):
    """本岗位可见的填报。"""

    permission_classes = (IsAuthenticated,)
    queryset = Report.objects.select_related("period")
    serializer_class = ReportShape

    def get_serializer_class(self) -> Any:
        return WholeReportShape if self.action == "retrieve" else ReportShape


class ValuesView(APIView):
    """Keeps a whole grid (暂存)."""

    permission_classes = (IsAuthenticated,)

    @extend_schema(operation_id="reports_put_values", request=ReportValuesGiven, responses=WholeReportShape)
    def put(self, request: Request, pk: int) -> Response:
        report = found(request, pk)
        shape = ReportValuesGiven(data=request.data)
        shape.is_valid(raise_exception=True)
        form, given = report_form(report.period.form), shape.validated_data
        if unknown := {code for line in given["lines"] for code in line["amounts"]} - set(form.indicators):
            raise ValidationError({"lines": [f"没有这项指标：{code}" for code in sorted(unknown)]})
        typed = Typed(
            rows=tuple(
                Row(clean(line["label"]), tuple(clean(line["amounts"].get(code)) for code in form.indicators))
                for line in given["lines"]
            ),
            explanations={code: text for code, text in given["explanations"].items() if code in form.indicators},
            note=given["note"],
            version=given["version"],
        )
        lines, mistakes = read(typed, form)
        if mistakes:
            raise ValidationError({mistake.cell: [mistake.text] for mistake in mistakes})
        report = entry.keep(
            report=report, lines=lines, explanations=typed.explanations, version=typed.version,
            by=request.actor, at=business_now(), note_text=typed.note, way=Way.API,  # type: ignore[attr-defined]
        )  # fmt: skip
        return Response(WholeReportShape(report).data)


@dataclass(frozen=True, slots=True)
class Entry:
    """A verb's address, the shape of its input, and the action that carries it out."""

    verb: Verb
    shape: type[serializers.Serializer[Any]]
    action: Callable[..., Report]


ENTRIES = (
    Entry(Verb.SUBMIT, ReportSeen, entry.submit),
    Entry(Verb.WITHDRAW, ReportStep, entry.withdraw),
    Entry(Verb.ENDORSE, ReportSeen, review.endorse),
    Entry(Verb.CONFIRM, ReportSeen, review.confirm),
    Entry(Verb.RETURN, ReportReturned, review.return_),
    Entry(Verb.REOPEN, ReportReason, review.reopen),
)


class VerbView(APIView):
    """Carries out one verb on a report that the caller may see; the action decides whether he may."""

    entry: Entry
    permission_classes = (IsAuthenticated,)

    def post(self, request: Request, pk: int) -> Response:
        report = found(request, pk)
        shape = self.entry.shape(data=request.data)
        shape.is_valid(raise_exception=True)
        actor = request.actor  # type: ignore[attr-defined]
        report = self.entry.action(report=report, by=actor, at=business_now(), **shape.validated_data)
        return Response(ReportShape(report).data)


def found(request: Request, pk: int) -> Report:
    """The report that the caller may see. Raises Http404."""
    rows = Report.objects.visible_to(request.actor).select_related("period", "office")  # type: ignore[attr-defined]
    try:
        return get_object_or_404(rows, pk=pk)
    except OverflowError as error:
        raise Http404 from error


def view_of(row: Entry) -> type[VerbView]:
    """The view of one verb, described with its own input."""
    name = row.verb.value
    described = extend_schema_view(
        post=extend_schema(operation_id=f"reports_{name}", request=row.shape, responses=ReportShape)
    )
    return described(type(f"{name.title()}ReportView", (VerbView,), {"entry": row, "__doc__": row.verb.label}))


router = SimpleRouter()
router.register("report-periods", PeriodViewSet, basename="api-period")
router.register("reports", ReportViewSet, basename="api-report")

urlpatterns: list[URLPattern | URLResolver] = [
    path("indicators/", IndicatorsView.as_view(), name="api-indicators"),
    path("indicators/<str:code>/figure/", FigureView.as_view(), name="api-figure"),
    path("", include(router.urls)),
    path("reports/<int:pk>/values/", ValuesView.as_view(), name="api-report-values"),
    *[path(f"reports/<int:pk>/{row.verb}/", view_of(row).as_view(), name=f"api-report-{row.verb}") for row in ENTRIES],
]
