"""The catalogue for machines. Nobody needs a key to read it."""

from typing import Any

from rest_framework import serializers
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.permissions import AllowAny
from rest_framework.routers import SimpleRouter

from portal.api.pages import KeysetPagination
from portal.api.views import RoomViewSet
from portal.catalog.declarations import Condition
from portal.catalog.models import ServiceItem
from portal.catalog.queries import opening
from portal.clock.today import business_date


class MaterialShape(serializers.Serializer[Any]):
    """A slot for a file."""

    code = serializers.CharField()
    title = serializers.CharField()
    note = serializers.CharField()
    origin = serializers.CharField()
    is_required = serializers.BooleanField()
    is_curable = serializers.BooleanField()
    formats = serializers.SerializerMethodField()
    max_bytes = serializers.IntegerField()

    def get_formats(self, material: Any) -> list[str]:
        return [kind.label for kind in material.formats]


class ConditionShape(serializers.Serializer[Condition]):
    """A condition with its ground."""

    question = serializers.CharField()
    otherwise = serializers.CharField()
    clause = serializers.CharField(source="citation.cite")


class OpeningShape(serializers.Serializer[Any]):
    """Whether the item may be filed today, and if not why."""

    is_open = serializers.BooleanField()
    reason = serializers.CharField()


class ItemShape(serializers.ModelSerializer[ServiceItem]):
    """An item as lists show it."""

    clause = serializers.CharField(source="declared.clause.cite")
    audiences = serializers.SerializerMethodField()
    level = serializers.CharField(source="declared.level")
    office_kind = serializers.CharField(source="declared.office_kind")
    opening = serializers.SerializerMethodField()

    class Meta:
        model = ServiceItem
        fields: tuple[str, ...] = (
            "code", "name", "kind", "clause", "audiences", "level", "office_kind", "statutory_days", "promised_days",
            "opening",
        )  # fmt: skip

    def get_audiences(self, row: ServiceItem) -> list[str]:
        return [audience.value for audience in row.declared.audiences]

    def get_opening(self, row: ServiceItem) -> OpeningShape:
        return OpeningShape(opening(row, self.context["on"])).data  # type: ignore[return-value]


class GuideShape(ItemShape):
    """An item with its guide."""

    conditions = ConditionShape(source="declared.conditions", many=True)
    materials = MaterialShape(source="declared.materials", many=True)
    notice_days = serializers.IntegerField(source="declared.notice_days", allow_null=True)
    correction_days = serializers.IntegerField(source="declared.correction_days")
    visits = serializers.IntegerField(source="declared.visits")
    fee = serializers.CharField(source="declared.fee")
    delivery = serializers.CharField(source="declared.delivery")
    result_name = serializers.CharField(source="declared.result_name")

    class Meta(ItemShape.Meta):
        fields = (
            *ItemShape.Meta.fields, "conditions", "materials", "notice_days", "correction_days", "visits", "fee",
            "delivery", "result_name",
        )  # fmt: skip


class ByCode(KeysetPagination):
    ordering = "code"


class ItemViewSet(ListModelMixin, RetrieveModelMixin, RoomViewSet):
    """服务事项：目录和办事指南。"""

    permission_classes = (AllowAny,)
    queryset = ServiceItem.objects.prefetch_related("rounds")
    lookup_field = "code"
    pagination_class = ByCode
    filterset_fields = ("kind",)

    def get_serializer_class(self) -> type[ItemShape]:
        return ItemShape if self.action == "list" else GuideShape

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "on": business_date()}


router = SimpleRouter()
router.register("items", ItemViewSet, basename="api-items")
urlpatterns = router.urls
