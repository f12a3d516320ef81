"""Filing over the API: begin, fill, attach, submit. What is typed is kept as typed, as on the pages."""

import base64
import binascii
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from portal.cases.actions import drafting, filing
from portal.cases.answers import given
from portal.cases.api.shapes import CaseShape, DoneShape
from portal.cases.models import Case
from portal.cases.records import form_class
from portal.cases.states import Verb
from portal.catalog.declarations import Audience
from portal.catalog.models import ServiceItem
from portal.clock.today import business_now
from portal.people.actors import Actor
from portal.people.models import Organisation
from portal.workdays.calendar import load


class Begun(serializers.Serializer[Any]):
    item = serializers.SlugRelatedField("code", queryset=ServiceItem.objects.filter(is_offered=True))
    region_code = serializers.RegexField(r"^\d{6}$", help_text="办理地的县级行政区划代码")
    uscc = serializers.CharField(required=False, help_text="以单位名义申请时填写")


class Attached(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=200)
    content = serializers.CharField(help_text="文件内容的 Base64 编码")

    def validate_content(self, text: str) -> bytes:
        try:
            return base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError) as error:
            raise ValidationError("应为 Base64 编码。") from error


class Submitted(serializers.Serializer[Any]):
    version = serializers.IntegerField(min_value=0)
    has_committed = serializers.BooleanField(help_text="承诺所填内容和材料真实有效")


class Saved(serializers.Serializer[Any]):
    version = serializers.IntegerField(help_text="提交时须带上的版本")


class DraftView(APIView):
    """What the views of a draft share."""

    permission_classes = (IsAuthenticated,)

    def own(self, request: Request, key: UUID) -> tuple[Case, Actor]:
        actor: Actor = request.actor  # type: ignore[attr-defined]
        return get_object_or_404(Case.objects.filed_by(actor), key=key), actor


class BeginView(APIView):
    """开始一件申请。"""

    permission_classes = (IsAuthenticated,)

    @extend_schema(operation_id="drafts_begin", request=Begun, responses={201: CaseShape})
    def post(self, request: Request) -> Response:
        shape = Begun(data=request.data)
        shape.is_valid(raise_exception=True)
        actor: Actor = request.actor  # type: ignore[attr-defined]
        case = drafting.start_draft(
            item=shape.validated_data["item"],
            region_code=shape.validated_data["region_code"],
            by=actor,
            at=business_now(),
            **_applicant(actor, shape.validated_data.get("uscc")),
        )
        return Response(CaseShape(case).data, status=status.HTTP_201_CREATED)


class AnswersView(DraftView):
    """保存一页的内容；内容按原样保存，提交时再检查。"""

    @extend_schema(operation_id="drafts_save", request=OpenApiTypes.OBJECT, responses=Saved)
    def put(self, request: Request, key: UUID, topic: str) -> Response:
        case, actor = self.own(request, key)
        if topic not in {page.code for page in case.type.topics} or not isinstance(request.data, dict):
            raise ValidationError("没有这一页，或内容不是对象。")
        answers = given(form_class(case.type.topic(topic)), request.data)
        drafting.save_answers(case=case, topic=topic, answers=answers, by=actor, at=business_now(), is_done=True)
        return _saved(case)


class MaterialView(DraftView):
    """上传一份材料，替换原有文件。"""

    @extend_schema(operation_id="drafts_attach", request=Attached, responses=Saved)
    def put(self, request: Request, key: UUID, slot: str) -> Response:
        case, actor = self.own(request, key)
        if slot not in {material.code for material in case.declared.materials}:
            raise ValidationError("没有这项材料。")
        shape = Attached(data=request.data)
        shape.is_valid(raise_exception=True)
        upload = SimpleUploadedFile(shape.validated_data["name"], shape.validated_data["content"])
        drafting.attach(case=case, slot=slot, upload=upload, by=actor, at=business_now())
        return _saved(case)


class SubmitView(DraftView):
    """提交申请。"""

    @extend_schema(operation_id="drafts_submit", request=Submitted, responses=DoneShape)
    def post(self, request: Request, key: UUID) -> Response:
        case, actor = self.own(request, key)
        shape = Submitted(data=request.data)
        shape.is_valid(raise_exception=True)
        case = filing.submit(case=case, by=actor, at=business_now(), calendar=load(), **shape.validated_data)
        done = {"number": case.number, "verb": Verb.SUBMIT, "state": case.state, "version": case.version}
        return Response(DoneShape({**done, "due_on": case.due_on}).data)


def _saved(case: Case) -> Response:
    case.refresh_from_db(fields=["version"])
    return Response(Saved({"version": case.version}).data)


def _applicant(actor: Actor, uscc: str | None) -> dict[str, Any]:
    """In whose name: one of the caller's organisations by its code, or himself."""
    if uscc is None:
        return {"audience": Audience.PERSON}
    organisation: Organisation | None = next((one for one in actor.organisations if one.uscc == uscc.upper()), None)
    if organisation is None:
        raise ValidationError("您不是该单位的经办人。")
    return {"audience": Audience.ORGANISATION, "organisation": organisation}
