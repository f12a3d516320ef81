"""The rule book at the API: what each rule asks for, and its answer. No sign-in: a rule is public, as its clause is."""

from typing import IO, Any

from django.http import Http404
from django.urls import path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, inline_serializer
from rest_framework import serializers
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from portal.clock.today import business_date
from portal.parameters.description import description_of
from portal.parameters.evaluation import answer_as_json, evaluate
from portal.parameters.figures import figure_sets
from portal.parameters.questions import read_question
from portal.rules.facts import InputError
from portal.rules.reading import parse
from portal.rules.rule import book

KEY = OpenApiParameter("key", OpenApiTypes.STR, OpenApiParameter.PATH, description="规则名")
QUESTION = inline_serializer(
    "RuleQuestion", {"input": serializers.DictField(), "on": serializers.DateField(required=False)}
)
ANSWER = inline_serializer(
    "RuleAnswer",
    {
        "key": serializers.CharField(),
        "outcome": serializers.CharField(),
        "value": serializers.DictField(),
        "findings": serializers.ListField(child=serializers.DictField()),
        "steps": serializers.ListField(child=serializers.DictField()),
        "parameters": serializers.DictField(),
    },
)
DESCRIPTION = inline_serializer(
    "Rule",
    {
        "key": serializers.CharField(),
        "title": serializers.CharField(),
        "clauses": serializers.ListField(child=serializers.CharField()),
        "reading": serializers.CharField(),
        "input": serializers.ListField(child=serializers.DictField()),
        "parameters": serializers.DictField(),
    },
)


class ExactJSONParser(BaseParser):
    """JSON whose numbers stay exact decimals."""

    media_type = "application/json"

    def parse(self, stream: IO[bytes], _media_type: str | None = None, _context: Any = None) -> Any:
        try:
            return parse(stream.read().decode())
        except UnicodeDecodeError as error:
            raise ParseError from error
        except InputError as error:
            if error.field == "json":
                raise ParseError from error
            raise


class RulesView(APIView):
    """Every rule with its clauses, its inputs and the figures in force today."""

    permission_classes = (AllowAny,)

    @extend_schema(operation_id="rules_list", responses=DESCRIPTION)
    def get(self, _request: Request) -> Response:
        sets = figure_sets(list(book.values()), business_date())
        return Response([description_of(rule, sets[rule.key]) for rule in book.values()])


class EvaluateView(APIView):
    """One rule answered, with findings, arithmetic and clauses."""

    permission_classes = (AllowAny,)
    parser_classes = (ExactJSONParser,)

    @extend_schema(operation_id="rules_evaluate", parameters=[KEY], request=QUESTION, responses=ANSWER)
    def post(self, request: Request, key: str) -> Response:
        if key not in book:
            raise Http404
        question = read_question(request.data, key=key)
        return Response(answer_as_json(evaluate(key, question.data, question.on or business_date())))


urlpatterns = [
    path("rules/", RulesView.as_view(), name="api-rules"),
    path("rules/<str:key>/evaluate/", EvaluateView.as_view(), name="api-rule-evaluate"),
]
