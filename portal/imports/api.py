"""Imports for machines: send a sheet, see what is wrong with it or what it would do, confirm or let it go."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.parsers import JSONParser, MultiPartParser
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter

from portal.api.views import RoomViewSet
from portal.clock.today import business_date, business_now
from portal.exchange.declarations import Column
from portal.exchange.layout import note_of
from portal.imports import actions
from portal.imports.models import ImportRun
from portal.imports.rights import resources_of


class SheetColumnShape(serializers.Serializer[Any]):
    """One column of a sheet and what its cells hold."""

    title = serializers.CharField()
    is_required = serializers.BooleanField()
    requirement = serializers.SerializerMethodField()

    def get_requirement(self, column: Column) -> str:
        return note_of(column)


class SheetShape(serializers.Serializer[Any]):
    """One kind of sheet that the caller may import."""

    code = serializers.CharField()
    name = serializers.CharField()
    clause = serializers.CharField(source="clause.cite")
    is_initial_load = serializers.BooleanField()
    note = serializers.CharField()
    columns = SheetColumnShape(many=True)


class BadCellShape(serializers.Serializer[Any]):
    """A cell that can't be taken; the header is row 1."""

    row = serializers.IntegerField()
    column = serializers.CharField()
    value = serializers.CharField()
    reason = serializers.CharField()


class SheetChangeShape(serializers.Serializer[Any]):
    """A value that the import would replace."""

    row = serializers.IntegerField()
    title = serializers.CharField()
    old = serializers.CharField()
    new = serializers.CharField()


class NewRowShape(serializers.Serializer[Any]):
    """A row that the import would add, by what tells it apart."""

    row = serializers.IntegerField()
    text = serializers.CharField()


class RemarkShape(serializers.Serializer[Any]):
    """What has to be settled after the import."""

    about = serializers.CharField()
    text = serializers.CharField()


class RunShape(serializers.ModelSerializer[ImportRun]):
    """An import in a list."""

    resource = serializers.CharField(source="resource_code")
    file = serializers.CharField(source="file.name")
    state_text = serializers.CharField(source="get_state_display")

    class Meta:
        model = ImportRun
        fields: tuple[str, ...] = (
            "id", "resource", "resource_name", "file", "state", "state_text", "rows", "new_count", "changed_count",
            "same_count", "bad_count", "created_at", "confirmed_at", "done_at",
        )  # fmt: skip


class WholeRunShape(RunShape):
    """An import with the first bad cells, or the first new rows and changes; `refusal` is of the whole file."""

    bad_cells = BadCellShape(many=True)
    new_rows = NewRowShape(many=True)
    changes = SheetChangeShape(many=True)
    remarks = RemarkShape(many=True)
    refusal = serializers.SerializerMethodField()

    class Meta(RunShape.Meta):
        fields: tuple[str, ...] = (*RunShape.Meta.fields, "bad_cells", "new_rows", "changes", "remarks", "refusal")

    @extend_schema_field(serializers.DictField(child=serializers.CharField()))
    def get_refusal(self, run: ImportRun) -> Any:
        return run.refusal


class SheetGiven(serializers.Serializer[Any]):
    """A sheet and its kind."""

    resource = serializers.CharField(max_length=60)
    sheet = serializers.FileField()


class ImportViewSet(ListModelMixin, RetrieveModelMixin, RoomViewSet):
    """The caller's own imports in the office of his post."""

    queryset = ImportRun.objects.select_related("file")
    permission_classes = (IsAuthenticated,)
    parser_classes = (MultiPartParser, JSONParser)
    lookup_value_regex = r"\d{1,18}"

    def get_queryset(self) -> QuerySet[ImportRun]:
        rows: Any = super().get_queryset()
        return rows.in_short() if self.action == "list" else rows  # type: ignore[no-any-return]

    def get_serializer_class(self) -> type[Any]:
        return RunShape if self.action == "list" else WholeRunShape

    @extend_schema(request={"multipart/form-data": SheetGiven}, responses={201: WholeRunShape})
    def create(self, request: Request) -> Response:
        """上传表格并核对；超过一千行的由后台核对，状态为 checking 时请稍后查询。"""
        shape = SheetGiven(data=request.data)
        shape.is_valid(raise_exception=True)
        code, sheet = shape.validated_data["resource"], shape.validated_data["sheet"]
        offered = {resource.code: resource for resource in resources_of(self.actor, business_date())}
        if code not in offered:
            raise ValidationError({"resource": ["没有这种表格，或您当前的岗位不能导入。"]})
        run = actions.upload(resource=offered[code], upload=sheet, by=self.actor, at=business_now())
        return Response(WholeRunShape(run).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=None, responses=WholeRunShape)
    @action(detail=True, methods=["post"])
    def confirm(self, _request: Request, **_kwargs: Any) -> Response:
        """确认导入：全部写入，或一行不写。"""
        run = actions.confirm(run=self.get_object(), by=self.actor, at=business_now())
        return Response(WholeRunShape(run).data)

    @extend_schema(request=None, responses=WholeRunShape)
    @action(detail=True, methods=["post"])
    def cancel(self, _request: Request, **_kwargs: Any) -> Response:
        """取消尚未写入的导入。"""
        return Response(WholeRunShape(actions.cancel(run=self.get_object(), by=self.actor)).data)

    @extend_schema(responses=SheetShape(many=True))
    @action(detail=False, pagination_class=None, filter_backends=[])
    def sheets(self, _request: Request) -> Response:
        """当前岗位可以导入的表格及各列要求。"""
        return Response(SheetShape(list(resources_of(self.actor, business_date())), many=True).data)


router = SimpleRouter()
router.register("imports", ImportViewSet, basename="api-import")
urlpatterns = router.urls
