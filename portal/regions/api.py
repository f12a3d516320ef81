"""Regions over the REST API: the list of a day."""

from datetime import date

from django.urls import path
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from portal.clock.today import business_date
from portal.regions.models import Region


class RegionShape(serializers.ModelSerializer[Region]):
    """A region as it stands on the day asked for."""

    class Meta:
        model = Region
        fields = ("code", "name", "level", "parent_code", "valid_from", "valid_to")


class RegionsView(APIView):
    """某日的行政区划，可按上级代码筛选。"""

    permission_classes = (AllowAny,)

    @extend_schema(
        operation_id="regions_list",
        parameters=[OpenApiParameter("on", date), OpenApiParameter("parent", str)],
        responses=RegionShape(many=True),
    )
    def get(self, request: Request) -> Response:
        regions = Region.objects.on(_day(request.query_params.get("on")))
        if parent := request.query_params.get("parent"):
            regions = regions.children_of(parent)
        return Response(RegionShape(regions.order_by("code"), many=True).data)


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text) if text else business_date()
    except ValueError as error:
        raise ValidationError({"on": ["应为日期，如 2019-10-15。"]}) from error


urlpatterns = [path("regions/", RegionsView.as_view(), name="api-regions")]
