"""Documents and clauses for machines: what is registered, and what serves it. Nobody needs a key to read them."""

from typing import Any

from django.db.models import QuerySet
from django.urls import path
from rest_framework import serializers
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.permissions import AllowAny

from portal.api.pages import KeysetPagination
from portal.api.views import RoomViewSet
from portal.policies.coverage import ClauseCoverage, DocumentCoverage, PartCoverage, of_clause, of_document
from portal.policies.models import ClauseRow, DocumentRow


class FigureShape(serializers.Serializer[Any]):
    """A figure printed in a clause."""

    label = serializers.CharField()  # type: ignore[assignment]
    relation = serializers.CharField()
    amount = serializers.DecimalField(max_digits=None, decimal_places=None)
    unit = serializers.CharField()


class ServedShape(serializers.Serializer[Any]):
    """What serves a part, and the page that opens it."""

    label = serializers.CharField()  # type: ignore[assignment]
    url = serializers.CharField()


class PartShape(serializers.Serializer[PartCoverage]):
    """A part of a clause."""

    id = serializers.CharField(source="part.id")
    gist = serializers.CharField(source="part.gist")
    kinds = serializers.ListField(source="part.kinds", child=serializers.CharField())
    figures = FigureShape(source="part.figures", many=True)
    left_open = serializers.ListField(source="part.left_open", child=serializers.CharField())
    offices = serializers.ListField(source="part.offices", child=serializers.CharField())
    served_by = ServedShape(source="objects", many=True)


class ClauseShape(serializers.Serializer[ClauseCoverage]):
    """A clause with its parts."""

    document = serializers.CharField(source="clause.document.number")
    clause = serializers.CharField(source="clause.reference")
    slug = serializers.CharField(source="clause.slug")
    summary = serializers.CharField(source="clause.summary")
    offices = serializers.ListField(source="clause.offices", child=serializers.CharField())
    lead = serializers.CharField(source="clause.lead")
    parts = PartShape(many=True)
    served = serializers.BooleanField(source="is_served")


class DocumentShape(serializers.Serializer[DocumentCoverage]):
    """A document with its counts."""

    slug = serializers.CharField(source="policy.document.slug")
    number = serializers.CharField(source="policy.document.number")
    title = serializers.CharField(source="policy.document.title")
    issuer = serializers.CharField(source="policy.document.issuer")
    issued_on = serializers.DateField(source="policy.document.issued_on")
    total = serializers.IntegerField()
    served = serializers.IntegerField()
    parts_total = serializers.IntegerField()
    parts_served = serializers.IntegerField()


class CoveredDocument(DocumentShape):
    """A row of a document, shown by what is registered."""

    def to_representation(self, row: Any) -> dict[str, Any]:
        return super().to_representation(of_document(row.policy))


class CoveredClause(ClauseShape):
    """A row of a clause, shown by what is registered."""

    def to_representation(self, row: Any) -> dict[str, Any]:
        return super().to_representation(of_clause(row.document.policy, row.clause))


class BySlug(KeysetPagination):
    ordering = "slug"


class ByPosition(KeysetPagination):
    ordering = "position"


class DocumentViewSet(ListModelMixin, RetrieveModelMixin, RoomViewSet):
    """政策文件：基本信息和落实情况。"""

    permission_classes = (AllowAny,)
    queryset = DocumentRow.objects.all()
    serializer_class = CoveredDocument
    lookup_field = "slug"
    pagination_class = BySlug


class ClauseViewSet(ListModelMixin, RetrieveModelMixin, RoomViewSet):
    """一个政策文件的条款：摘要、任务、数字、责任单位和落实情况。"""

    permission_classes = (AllowAny,)
    queryset = ClauseRow.objects.select_related("document")
    serializer_class = CoveredClause
    lookup_field = "slug"
    pagination_class = ByPosition

    def get_queryset(self) -> QuerySet[Any]:
        return super().get_queryset().filter(document__slug=self.kwargs.get("document", ""))


LIST: Any = {"get": "list"}
ONE: Any = {"get": "retrieve"}
urlpatterns = [
    path("documents/", DocumentViewSet.as_view(LIST), name="api-documents"),
    path("documents/<slug:slug>/", DocumentViewSet.as_view(ONE), name="api-document"),
    path("documents/<slug:document>/clauses/", ClauseViewSet.as_view(LIST), name="api-clauses"),
    path("documents/<slug:document>/clauses/<slug:slug>/", ClauseViewSet.as_view(ONE), name="api-clause"),
]
