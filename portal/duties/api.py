"""Duties over the REST API: read them, report progress."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import include, path
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView

from portal.api.pages import KeysetPagination
from portal.api.views import RoomViewSet
from portal.clock.today import business_date, business_now
from portal.duties.actions.reporting import report_progress
from portal.duties.lamps import STATUS_NAMES, conditions
from portal.duties.models import Duty, DutyProgress, State
from portal.duties.rules import today
from portal.workdays.calendar import load


class ProgressShape(serializers.ModelSerializer[DutyProgress]):
    """One line of progress."""

    class Meta:
        model = DutyProgress
        fields = ("deed", "on", "at", "percent", "text", "by")


class DutyShape(serializers.ModelSerializer[Duty]):
    """A duty in a list."""

    title = serializers.CharField(read_only=True)
    cites = serializers.CharField(source="citation.cite", read_only=True)
    office = serializers.CharField(source="answerer", read_only=True)

    class Meta:
        model = Duty
        fields: tuple[str, ...] = (
            "id", "document", "clause", "part", "title", "cites", "region_code", "level", "office", "standing",
            "origin", "state", "percent", "due_on", "closed_on", "reported_on", "urged_times", "urged_on",
        )  # fmt: skip


class WholeDutyShape(DutyShape):
    """A duty with its progress."""

    progress = ProgressShape(many=True, read_only=True)

    class Meta(DutyShape.Meta):
        fields = (*DutyShape.Meta.fields, "progress")


class DutyFilter(filters.FilterSet):
    """By document, clause, region, state and status."""

    document = filters.CharFilter(max_length=40)
    clause = filters.CharFilter(max_length=40)
    county = filters.CharFilter(field_name="county_code", max_length=6)
    state = filters.ChoiceFilter(choices=State.choices)
    status = filters.ChoiceFilter(choices=list(STATUS_NAMES.items()), method="by_status")

    class Meta:
        model = Duty
        fields = ("document", "clause", "county", "state", "status")

    def by_status(self, rows: QuerySet[Duty], _name: str, status: str) -> QuerySet[Duty]:
        return rows.filter(conditions(today(business_date(), load()))[status])


class ById(KeysetPagination):
    ordering = ("id",)


class DutyViewSet(ListModelMixin, RetrieveModelMixin, RoomViewSet):
    """The duties that the caller may see."""

    queryset = Duty.objects.select_related("office")
    pagination_class = ById
    filterset_class = DutyFilter
    permission_classes = (IsAuthenticated,)
    lookup_value_regex = r"\d{1,18}"

    def get_queryset(self) -> QuerySet[Duty]:
        rows: QuerySet[Duty] = super().get_queryset()
        return rows if self.action == "list" else rows.prefetch_related("progress")

    def get_serializer_class(self) -> type[Any]:
        return DutyShape if self.action == "list" else WholeDutyShape


class Reported(serializers.Serializer[Any]):
    """How far a duty is. Evidence is brought on the page."""

    percent = serializers.IntegerField(min_value=0, max_value=100)
    text = serializers.CharField(max_length=1000)


class ReportView(APIView):
    """填报进度。"""

    permission_classes = (IsAuthenticated,)

    @extend_schema(operation_id="duties_report", request=Reported, responses=WholeDutyShape)
    def post(self, request: Request, pk: int) -> Response:
        actor = request.actor  # type: ignore[attr-defined]
        duty = get_object_or_404(Duty.objects.all().visible_to(actor), pk=pk)
        shape = Reported(data=request.data)
        shape.is_valid(raise_exception=True)
        report_progress(duty=duty, by=actor, at=business_now(), **shape.validated_data)
        return Response(WholeDutyShape(Duty.objects.select_related("office").get(pk=duty.pk)).data)


router = SimpleRouter()
router.register("duties", DutyViewSet, basename="api-duty")

urlpatterns = [
    path("", include(router.urls)),
    path("duties/<int:pk>/report/", ReportView.as_view(), name="api-duty-report"),
]
