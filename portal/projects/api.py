"""Projects for machines: the same rows, rights and refusals as on the pages."""

from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, URLResolver, include, path
from django_filters import rest_framework as filters
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView

from portal.api.views import RoomViewSet
from portal.clock.today import business_now
from portal.projects.actions.advancing import advance
from portal.projects.models import Project, ProjectEvent, ProjectMoney
from portal.projects.records import described, record_of, stage_form
from portal.projects.states import State
from portal.workdays.calendar import load


class ProjectShape(serializers.ModelSerializer[Project]):
    """A project in a list."""

    state = serializers.ChoiceField(State.choices)
    state_text = serializers.CharField(source="get_state_display")
    stage_title = serializers.CharField()

    class Meta:
        model = Project
        fields: tuple[str, ...] = (
            "number", "former_number", "kind", "name", "region_code", "region_name", "state", "state_text", "stage",
            "stage_title", "stage_since_on", "stage_due_on", "percent", "planned_start_on", "planned_end_on",
            "actual_start_on", "actual_end_on", "is_migrated", "published_on", "version",
        )  # fmt: skip


class MoneyShape(serializers.ModelSerializer[ProjectMoney]):
    """The money out of one source."""

    class Meta:
        model = ProjectMoney
        fields = ("source", "planned_yuan", "paid_yuan", "explanation")


class LogShape(serializers.ModelSerializer[ProjectEvent]):
    """One line of the log."""

    class Meta:
        model = ProjectEvent
        fields = ("sequence", "verb", "from_stage", "to_stage", "at", "on", "actor", "reason")


class RowShape(serializers.Serializer[Any]):
    """One row of the policy's record."""

    title = serializers.CharField()
    text = serializers.CharField()


class WholeProjectShape(ProjectShape):
    """A project with everything that hangs on it."""

    place = serializers.JSONField(help_text="GeoJSON，未登记时为空")
    money = MoneyShape(many=True)
    events = LogShape(many=True)
    record = serializers.SerializerMethodField()

    class Meta(ProjectShape.Meta):
        fields: tuple[str, ...] = (*ProjectShape.Meta.fields, "place", "money", "events", "record")

    @extend_schema_field(RowShape(many=True))
    def get_record(self, project: Project) -> list[dict[str, str]]:
        return [{"title": label, "text": str(text)} for label, text in described(project.type, record_of(project))]


class ProjectListFilter(filters.FilterSet):
    """By kind, stage, state and county."""

    kind = filters.CharFilter()
    stage = filters.CharFilter()
    state = filters.ChoiceFilter(choices=State.choices)
    county = filters.CharFilter(field_name="county_code")

    class Meta:
        model = Project
        fields = ("kind", "stage", "state", "county")


class ProjectViewSet(ListModelMixin, RetrieveModelMixin, RoomViewSet):
    """The projects that the caller may see."""

    queryset = Project.objects.all()
    lookup_field = "number"
    filterset_class = ProjectListFilter
    permission_classes = (IsAuthenticated,)

    def get_queryset(self) -> QuerySet[Project]:
        rows: QuerySet[Project] = super().get_queryset()
        return rows if self.action == "list" else rows.prefetch_related("money", "events")

    def get_serializer_class(self) -> type[Any]:
        return ProjectShape if self.action == "list" else WholeProjectShape


class AdvanceShape(serializers.Serializer[Any]):
    """`stage` and `version` are those that the caller has seen; `answers` are the fields of the stage's form."""

    stage = serializers.CharField()
    version = serializers.IntegerField(required=False, min_value=0)
    opinion = serializers.CharField(required=False, max_length=2000, allow_blank=True)
    answers = serializers.DictField(required=False)


class AdvanceView(APIView):
    """办结项目当前所处的环节。"""

    permission_classes = (IsAuthenticated,)

    @extend_schema(operation_id="projects_advance", request=AdvanceShape, responses=WholeProjectShape)
    def post(self, request: Request, number: str) -> Response:
        actor = request.actor  # type: ignore[attr-defined]
        project: Project = get_object_or_404(Project.objects.visible_to(actor), number=number)
        shape = AdvanceShape(data=request.data)
        shape.is_valid(raise_exception=True)
        given = dict(shape.validated_data)
        given["answers"] = _answers(project, given.pop("answers", {}))
        advance(project=project, by=actor, at=business_now(), calendar=load(), **given)
        project = Project.objects.prefetch_related("money", "events").get(pk=project.pk)
        return Response(WholeProjectShape(project).data)


def _answers(project: Project, given: dict[str, Any]) -> dict[str, Any]:
    """What the stage's form makes of the answers. Raises ValidationError."""
    stage = project.declared_stage
    kind = stage_form(stage) if stage else None
    if kind is None:
        return {}
    data = QueryDict(mutable=True)
    for name, value in given.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    form = kind(data, project=project)
    if not form.is_valid():
        raise ValidationError({"answers": form.errors.get_json_data()})
    return dict(form.cleaned_data)


router = SimpleRouter()
router.register("projects", ProjectViewSet, basename="api-project")
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(router.urls)),
    path("projects/<str:number>/advance/", AdvanceView.as_view(), name="api-project-advance"),
]
