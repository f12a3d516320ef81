"""One address per verb: `POST /cases/<number>/<verb>/`. Each row names its input and the action it enters."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from portal.cases.actions import deciding, filing, rating, review, window
from portal.cases.api.shapes import DoneShape
from portal.cases.models import Case
from portal.cases.states import Outcome, Verb
from portal.clock.today import business_now
from portal.workdays.calendar import load


class Versioned(serializers.Serializer[Any]):
    """`version` is that of the case as the caller read it; another one is refused as stale."""

    version = serializers.IntegerField(required=False, min_value=0)


class Reasoned(Versioned):
    reason = serializers.CharField(max_length=2000)


class Point(serializers.Serializer[Any]):
    target = serializers.CharField(max_length=40, help_text="材料代码或页面代码")
    text = serializers.CharField(max_length=500)


class CorrectionAsked(Versioned):
    points = Point(many=True, allow_empty=False)

    def validate_points(self, points: list[dict[str, str]]) -> list[tuple[str, str]]:
        return [(point["target"], point["text"]) for point in points]


class OpinionGiven(Versioned):
    is_agreed = serializers.BooleanField()
    opinion = serializers.CharField(max_length=2000, allow_blank=True, default="")


class Returned(Reasoned):
    to_stage = serializers.CharField(max_length=40)


class Paused(Reasoned):
    procedure = serializers.CharField(max_length=40)
    expected_days = serializers.IntegerField(min_value=1, max_value=365)


class Decided(Reasoned):
    outcome = serializers.ChoiceField(Outcome.choices)


class Filed(serializers.Serializer[Any]):
    version = serializers.IntegerField(min_value=0)


class Withdrawn(Filed):
    reason = serializers.CharField(max_length=2000)


class ReasonAlone(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=2000)


class Nothing(serializers.Serializer[Any]):
    """No input."""


class Rated(serializers.Serializer[Any]):
    level = serializers.IntegerField(min_value=1, max_value=5)
    text = serializers.CharField(max_length=500, allow_blank=True, default="")


@dataclass(frozen=True, slots=True)
class Entry:
    """A verb's address, the shape of its input, and the action that carries it out."""

    name: str
    verb: Verb
    shape: type[serializers.Serializer[Any]]
    action: Callable[..., Any]


ENTRIES = (
    Entry("correct", Verb.CORRECT, Filed, filing.correct),
    Entry("withdraw", Verb.WITHDRAW, Withdrawn, filing.withdraw),
    Entry("accept", Verb.ACCEPT, Versioned, window.accept),
    Entry("request-correction", Verb.REQUEST_CORRECTION, CorrectionAsked, window.request_correction),
    Entry("permit-correction", Verb.PERMIT_CORRECTION, ReasonAlone, window.permit_correction),
    Entry("decline", Verb.DECLINE, Reasoned, window.decline),
    Entry("give-opinion", Verb.GIVE_OPINION, OpinionGiven, review.give_opinion),
    Entry("return", Verb.RETURN, Returned, review.return_),
    Entry("pause", Verb.PAUSE, Paused, review.pause),
    Entry("resume", Verb.RESUME, Versioned, review.resume),
    Entry("extend", Verb.EXTEND, Reasoned, review.extend),
    Entry("decide", Verb.DECIDE, Decided, deciding.decide),
    Entry("take-effect", Verb.TAKE_EFFECT, Nothing, deciding.take_effect),
    Entry("deliver", Verb.DELIVER, Versioned, window.deliver),
    Entry("close", Verb.CLOSE, Nothing, window.close),
    Entry("terminate", Verb.TERMINATE, Reasoned, deciding.terminate),
    Entry("revoke", Verb.REVOKE, Reasoned, deciding.revoke),
    Entry("rate", Verb.CLOSE, Rated, rating.rate),
)


class VerbView(APIView):
    """Carries out one verb on a case that the caller may see; the action decides whether he may."""

    entry: Entry
    permission_classes = (IsAuthenticated,)

    def post(self, request: Request, number: str) -> Response:
        actor = request.actor  # type: ignore[attr-defined]
        case = get_object_or_404(Case.objects.visible_to(actor), number=number)
        shape = self.entry.shape(data=request.data)
        shape.is_valid(raise_exception=True)
        self.entry.action(case=case, by=actor, at=business_now(), calendar=load(), **shape.validated_data)
        case.refresh_from_db()
        done = {"number": case.number, "verb": self.entry.verb, "state": case.state, "version": case.version}
        return Response(DoneShape({**done, "due_on": case.due_on}).data)


def view_of(entry: Entry) -> type[VerbView]:
    """The view of one entry, described with its own input."""
    described = extend_schema(
        operation_id=f"cases_{entry.name.replace('-', '_')}", request=entry.shape, responses=DoneShape
    )
    name = entry.name.replace("-", " ").title().replace(" ", "")
    view = type(f"{name}View", (VerbView,), {"entry": entry, "__doc__": f"{entry.verb.label}。"})
    return extend_schema_view(post=described)(view)
