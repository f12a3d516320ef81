"""Registers for machines: the same rows, forms, steps, rights and refusals as on the pages."""

from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import path
from django.utils.functional import cached_property
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.parsers import JSONParser, MultiPartParser
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView

from afforestation.models import GreenBase
from afforestation.models.base import RegisterRow
from afforestation.registers import actions, refusals
from afforestation.registers.declarations import Hand, Register
from afforestation.registers.filters import filter_of
from afforestation.registers.finding import hand_of, register_or_404, row_or_404, rows_for, step_or_404
from afforestation.registers.forms import ReasonForm, change_form, new_form, step_form
from afforestation.registers.registry import REGISTERS
from afforestation.registers.rights import may_enter, may_step, may_write
from afforestation.registers.shapes import RegisterRowShape, RegisterShape
from portal.api.views import RoomViewSet
from portal.clock.today import business_date

REGISTER = OpenApiParameter("register", str, OpenApiParameter.PATH, description="台账代码")
NUMBER = OpenApiParameter("id", int, OpenApiParameter.PATH)
GIVEN: Any = {"request": OpenApiTypes.OBJECT, "responses": RegisterRowShape, "parameters": [REGISTER, NUMBER]}


class RegistersView(APIView):
    """台账目录：每本台账登记的内容和办理环节。"""

    permission_classes = (IsAuthenticated,)

    @extend_schema(operation_id="registers_list", responses=RegisterShape(many=True))
    def get(self, _request: Request) -> Response:
        return Response(RegisterShape(list(REGISTERS.values()), many=True).data)


@extend_schema_view(
    list=extend_schema(operation_id="register_rows_list", parameters=[REGISTER]),
    retrieve=extend_schema(operation_id="register_rows_retrieve", parameters=[REGISTER, NUMBER]),
)
class RowViewSet(ListModelMixin, RetrieveModelMixin, RoomViewSet):
    """The rows of one register that the caller may see. What is sent has the names of the form's fields."""

    queryset = GreenBase.objects.all()  # the gate asks for a scoped queryset; the rows are the register's
    serializer_class = RegisterRowShape
    permission_classes = (IsAuthenticated,)
    parser_classes = (JSONParser, MultiPartParser)
    lookup_value_regex = r"\d{1,18}"

    @cached_property
    def register(self) -> Register:
        return register_or_404(self.kwargs["register"])

    @property
    def hand(self) -> Hand:
        return hand_of(self.actor)

    def get_queryset(self) -> QuerySet[Any]:
        if self.is_being_described:
            return GreenBase.objects.none()
        rows = rows_for(self.register, self.actor)
        return rows.live() if self.action == "list" else rows  # type: ignore[attr-defined]

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """By the words, places and choices that the register's list knows."""
        if self.action != "list" or self.is_being_described:
            return queryset
        found = filter_of(self.register)(self.request.query_params, queryset=queryset, request=self.request)
        if not found.is_valid():
            raise ValidationError(found.errors.get_json_data())
        rows: QuerySet[Any] = found.qs
        return rows

    def get_object(self) -> RegisterRow:
        return row_or_404(self.get_queryset(), self.kwargs["pk"])

    def get_serializer_context(self) -> dict[str, Any]:
        extra = {} if self.is_being_described else {"register": self.register, "actor": self.actor}
        return {**super().get_serializer_context(), **extra}

    @extend_schema(
        operation_id="register_rows_create", parameters=[REGISTER], request=OpenApiTypes.OBJECT,
        responses={201: RegisterRowShape},
    )  # fmt: skip
    def create(self, request: Request, **_kwargs: Any) -> Response:
        """登记一条记录。"""
        if not may_enter(self.register, self.actor):
            raise refusals.forbidden(self.register)
        form = checked(new_form(self.register, **self._given(request)))
        row = actions.enter(register=self.register, values=form.values, hand=self.hand)
        return self._told(row, status.HTTP_201_CREATED)

    @extend_schema(operation_id="register_rows_change", **GIVEN)
    @action(detail=True, methods=["post"])
    def change(self, request: Request, **_kwargs: Any) -> Response:
        """修改一条记录；另附所见版本 version 和变更理由 reason。"""
        row = self._writable()
        form = checked(change_form(self.register, instance=self.get_object(), **self._given(request)))
        typed = form.cleaned_data
        return self._told(
            actions.change(
                register=self.register, row=row, values=form.values, version=typed["version"],
                reason=typed["reason"], hand=self.hand,
            )
        )  # fmt: skip

    @extend_schema(operation_id="register_rows_remove", **GIVEN)
    @action(detail=True, methods=["post"])
    def remove(self, request: Request, **_kwargs: Any) -> Response:
        """移出一条记录，写明理由 reason。"""
        row, form = self._writable(), checked(ReasonForm(typed_in(request)))
        return self._told(
            actions.remove(register=self.register, row=row, reason=form.cleaned_data["reason"], hand=self.hand)
        )

    @extend_schema(
        operation_id="register_rows_step", request=OpenApiTypes.OBJECT, responses=RegisterRowShape,
        parameters=[REGISTER, NUMBER, OpenApiParameter("step", str, OpenApiParameter.PATH, description="环节代码")],
    )  # fmt: skip
    @action(detail=True, methods=["post"], url_path=r"steps/(?P<step>[a-z-]+)")
    def step(self, request: Request, **kwargs: Any) -> Response:
        """办理一个环节。"""
        row, step = self.get_object(), step_or_404(self.register, kwargs["step"])
        if not may_step(step, self.actor, row):
            raise refusals.not_your_step(self.register, step)
        form: Any = checked(step_form(step, self.register, instance=self.get_object(), **self._given(request)))
        return self._told(
            actions.take(register=self.register, step=step, row=row, values=form.cleaned_data, hand=self.hand)
        )

    def _writable(self) -> RegisterRow:
        """The row, for a post that writes there. Raises Refusal for any other."""
        row = self.get_object()
        if not may_write(self.register, self.actor, row.region_code):
            raise refusals.forbidden(self.register)
        return row

    def _given(self, request: Request) -> dict[str, Any]:
        """What a form of the pages is made of."""
        return {"by": self.actor, "on": business_date(), "data": typed_in(request), "files": request.FILES}

    def _told(self, row: RegisterRow, code: int = status.HTTP_200_OK) -> Response:
        return Response(self.get_serializer(row).data, status=code)


def checked(form: Any) -> Any:
    """A form without faults. Raises ValidationError."""
    if not form.is_valid():
        raise ValidationError(form.errors.get_json_data())
    return form


def typed_in(request: Request) -> QueryDict:
    """What was sent as a form would have sent it. Raises ValidationError for what is no object of plain values."""
    if isinstance(request.data, QueryDict):
        return request.data
    if not isinstance(request.data, dict) or any(isinstance(value, dict | list) for value in request.data.values()):
        raise ValidationError({"": ["应为字段和值组成的对象。"]})
    data = QueryDict(mutable=True)
    data.update({name: value for name, value in request.data.items() if value is not None})
    return data


router = SimpleRouter()
router.register(r"registers/(?P<register>[a-z-]+)", RowViewSet, basename="api-register")
urlpatterns = [path("registers/", RegistersView.as_view(), name="api-registers"), *router.urls]
