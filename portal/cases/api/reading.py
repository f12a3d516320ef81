"""Cases and worklists to read."""

from typing import Any

from django.db.models import QuerySet
from django_filters import rest_framework as filters
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.permissions import IsAuthenticated

from portal.api.pages import KeysetPagination
from portal.api.views import RoomViewSet
from portal.cases.api.shapes import CaseShape, DeskCaseShape, DeskShape, WholeCaseShape
from portal.cases.models import Case, CaseStage
from portal.cases.states import State
from portal.cases.worklists import LAMP_NAMES, Lamp, lit, matching, to_do
from portal.clock.today import business_date
from portal.workdays.calendar import load


class NewestFirst(KeysetPagination):
    ordering = ("-submitted_at", "-id")


class SoonestFirst(KeysetPagination):
    ordering = ("due_on", "id")


class CaseFilter(filters.FilterSet):
    """By state, item and region."""

    state = filters.ChoiceFilter(choices=State.choices)
    item = filters.CharFilter(field_name="item__code")
    county = filters.CharFilter(field_name="county_code")

    class Meta:
        model = Case
        fields = ("state", "item", "county")


class CaseViewSet(ListModelMixin, RetrieveModelMixin, RoomViewSet):
    """The cases that the caller may see: his own, his office's, or for a supervisor his region's."""

    queryset = Case.objects.all()
    lookup_field = "number"
    pagination_class = NewestFirst
    filterset_class = CaseFilter
    permission_classes = (IsAuthenticated,)
    serializer_class = CaseShape

    def get_queryset(self) -> QuerySet[Case]:
        cases = super().get_queryset().filter(number__isnull=False).select_related("item")
        if self.action == "list":
            return cases
        return cases.select_related("decision").prefetch_related("events", "corrections", "snapshots", "stages__office")

    def get_serializer_class(self) -> type[Any]:
        if self.action == "list":
            return CaseShape
        is_desk = self.is_being_described or self.actor.is_official
        return DeskCaseShape if is_desk else WholeCaseShape


class WorklistFilter(filters.FilterSet):
    """By words, item and lamp."""

    q = filters.CharFilter(method="by_words", label="编号、名称或申请人")
    item = filters.CharFilter(field_name="item__code")
    lamp = filters.ChoiceFilter(choices=[(lamp.value, name) for lamp, name in LAMP_NAMES.items()], method="by_lamp")

    class Meta:
        model = CaseStage
        fields = ("q", "item", "lamp")

    def by_words(self, rows: QuerySet[CaseStage], _name: str, words: str) -> QuerySet[CaseStage]:
        return matching(rows, words)

    def by_lamp(self, rows: QuerySet[CaseStage], _name: str, lamp: str) -> QuerySet[CaseStage]:
        return lit(rows, Lamp(lamp), today=business_date(), calendar=load())


class WorklistViewSet(ListModelMixin, RoomViewSet):
    """What waits at the caller's desk: overdue first, then soonest due."""

    pagination_class = SoonestFirst
    filterset_class = WorklistFilter
    permission_classes = (IsAuthenticated,)
    serializer_class = DeskShape

    def get_queryset(self) -> QuerySet[CaseStage]:
        return CaseStage.objects.none() if self.is_being_described else to_do(self.actor)
