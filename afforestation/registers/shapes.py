"""How registers and their rows look to machines."""

from typing import Any

from django.db import models
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from afforestation.models.base import RegisterRow
from afforestation.registers.declarations import Register
from afforestation.registers.rights import may_step
from afforestation.registers.values import cell, snapshot

OF_EVERY_ROW = {"region_code", "region_name", "changed_on", "removed_at", "removed_by", "removed_reason"}


class FieldShape(serializers.Serializer[Any]):
    """A field of the form."""

    name = serializers.CharField()
    title = serializers.CharField()


class StepShape(serializers.Serializer[Any]):
    """A step on a row, and the fields that it asks for."""

    code = serializers.CharField()
    title = serializers.CharField(source="label")
    asks = serializers.ListField(child=serializers.CharField(), source="fields")


class RegisterShape(serializers.Serializer[Any]):
    """A register: what its form asks, and what is done to its rows."""

    code = serializers.CharField()
    title = serializers.CharField()
    clause = serializers.CharField(source="clause.cite")
    asks = serializers.SerializerMethodField()
    steps = StepShape(many=True)

    @extend_schema_field(FieldShape(many=True))
    def get_asks(self, register: Register) -> list[dict[str, str]]:
        fields = [register.model._meta.get_field(name) for name in register.asked]  # noqa: SLF001 -- Django's documented model API
        place = [{"name": "region_code", "title": "行政区划代码"}] if register.takes_region else []
        return place + [{"name": field.name, "title": _title(field)} for field in fields]


class TextShape(serializers.Serializer[Any]):
    """A column of the register as people read it."""

    title = serializers.CharField()
    text = serializers.CharField()


class RegisterRowShape(serializers.Serializer[Any]):
    """A row: its place, its values as stored, its columns as read, and the steps that are the caller's now.

    Context: register, actor.
    """

    id = serializers.IntegerField(source="pk")
    version = serializers.IntegerField()
    region_code = serializers.CharField()
    region_name = serializers.CharField()
    entered_by = serializers.CharField()
    entered_at = serializers.DateTimeField()
    changed_on = serializers.DateField()
    is_removed = serializers.BooleanField()
    values = serializers.SerializerMethodField()
    columns = serializers.SerializerMethodField()
    steps = serializers.SerializerMethodField()

    @extend_schema_field(serializers.DictField())
    def get_values(self, row: RegisterRow) -> dict[str, Any]:
        stored = snapshot(self._register, row)
        return {name: value for name, value in stored.items() if name not in OF_EVERY_ROW}

    @extend_schema_field(TextShape(many=True))
    def get_columns(self, row: RegisterRow) -> list[dict[str, str]]:
        register = self._register
        return [
            {"title": column.label, "text": cell(row, column)} for column in (*register.columns, *register.more)
        ]  # fmt: skip

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_steps(self, row: RegisterRow) -> list[str]:
        by = self.context["actor"]
        return [step.code for step in self._register.steps if step.is_open(row) and may_step(step, by, row)]

    @property
    def _register(self) -> Register:
        found: Register = self.context["register"]
        return found


def _title(field: Any) -> str:
    return str(field.verbose_name) if isinstance(field, models.Field) else ""
