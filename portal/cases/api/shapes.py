"""How cases, desks and events look as JSON."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from portal.cases.models import Case, CaseEvent, CaseStage, Correction, Decision
from portal.cases.states import State, Verb
from portal.catalog.models import ServiceItem


class EventShape(serializers.ModelSerializer[CaseEvent]):
    """One line of history."""

    title = serializers.CharField(source="get_verb_display")

    class Meta:
        model = CaseEvent
        fields = ("sequence", "verb", "title", "from_state", "to_state", "at", "on", "actor", "citation", "reason")


class StageShape(serializers.ModelSerializer[CaseStage]):
    """One desk's piece of work."""

    office = serializers.CharField(source="office.short_name")

    class Meta:
        model = CaseStage
        fields = (
            "code",
            "title",
            "office",
            "role",
            "state",
            "opened_on",
            "due_on",
            "closed_at",
            "is_agreed",
            "opinion",
        )


class CorrectionShape(serializers.ModelSerializer[Correction]):
    """What was asked for, once."""

    class Meta:
        model = Correction
        fields = ("asked_on", "due_on", "points", "corrected_at", "is_fault_of_office")


class DecisionShape(serializers.ModelSerializer[Decision]):
    """The decision with its trace."""

    class Meta:
        model = Decision
        fields = ("outcome", "decided_on", "reason", "amount_yuan", "answer", "effective_on", "revoked_on")


class CaseShape(serializers.ModelSerializer[Case]):
    """A case in a list."""

    item: serializers.SlugRelatedField[ServiceItem] = serializers.SlugRelatedField("code", read_only=True)
    state = serializers.ChoiceField(State.choices)
    state_text = serializers.CharField(source="get_state_display")

    class Meta:
        model = Case
        fields: tuple[str, ...] = (
            "key", "number", "item", "title", "state", "state_text", "version", "applicant_name", "region_code",
            "submitted_at", "accepted_on", "due_on", "decided_on",
        )  # fmt: skip


class WholeCaseShape(CaseShape):
    """A case with everything that hangs on it."""

    events = EventShape(many=True)
    corrections = CorrectionShape(many=True)
    decision = serializers.SerializerMethodField(help_text="作出决定前为空")
    filed = serializers.SerializerMethodField(help_text="最近一次提交的内容、材料和规则结果")

    class Meta(CaseShape.Meta):
        fields: tuple[str, ...] = (*CaseShape.Meta.fields, "events", "corrections", "decision", "filed")

    @extend_schema_field(DecisionShape(allow_null=True))
    def get_decision(self, case: Case) -> dict[str, Any] | None:
        decision = getattr(case, "decision", None)  # the reverse of a one-to-one raises where there is none
        return dict(DecisionShape(decision).data) if decision else None

    def get_filed(self, case: Case) -> dict[str, Any] | None:
        snapshots = list(case.snapshots.all())
        if not snapshots:
            return None
        last = snapshots[-1]
        return {"record": last.record, "materials": last.materials, "answer": last.answer}


class DeskCaseShape(WholeCaseShape):
    """A case as officials see it: with its desks and their opinions."""

    stages = StageShape(many=True)

    class Meta(WholeCaseShape.Meta):
        fields: tuple[str, ...] = (*WholeCaseShape.Meta.fields, "stages")


class DeskShape(serializers.ModelSerializer[CaseStage]):
    """A row of a worklist."""

    number = serializers.CharField(source="case.number")
    case_title = serializers.CharField(source="case.title")
    applicant_name = serializers.CharField(source="case.applicant_name")
    item = serializers.CharField(source="item.code")

    class Meta:
        model = CaseStage
        fields = ("number", "case_title", "applicant_name", "item", "code", "title", "opened_on", "due_on")


class DoneShape(serializers.Serializer[Any]):
    """What a verb answers: where the case stands now."""

    number = serializers.CharField()
    verb = serializers.ChoiceField(Verb.choices)
    state = serializers.ChoiceField(State.choices)
    version = serializers.IntegerField()
    due_on = serializers.DateField(allow_null=True)
