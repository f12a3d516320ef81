"""Forms of this room: the facts of any rule, and a proposal for a figure."""

from datetime import date
from typing import Any, cast

from django import forms
from django.http import QueryDict

from portal.parameters.actions import MOST_DECIMALS, MOST_DIGITS
from portal.parameters.inputs import data_of, inputs_of
from portal.rules.facts import InputError
from portal.rules.reading import read
from portal.rules.rule import Parameter, Rule
from portal.web.fields import DateField, NumberField, TextField
from portal.web.forms import PortalForm
from portal.web.wording import speak

DAY = "figures_on"


class FactForm(PortalForm):
    """Asks for the facts of a rule. Once valid, `facts` holds them; `day` is the day whose figures are wanted."""

    def __init__(self, rule: Rule[Any], data: QueryDict | None = None, *, has_day: bool = True) -> None:
        super().__init__(data)
        self.rule = rule
        self.facts: Any = None
        filled = {name for name, value in (data or {}).items() if value}
        self.fields.update(inputs_of(rule.facts, filled))
        if has_day and rule.parameters:
            self.fields[DAY] = DateField(
                label="按哪一天的标准测算", required=False, help_text="不填的，按今天的标准测算"
            )
        for field in self.fields.values():
            speak(field)

    @property
    def day(self) -> date | None:
        return cast("date | None", self.cleaned_data.get(DAY))

    @property
    def is_only_unfinished(self) -> bool:
        """Whether nothing is wrong but that something is still missing."""
        return all(error.code == "required" for errors in self.errors.as_data().values() for error in errors)

    def clean(self) -> dict[str, Any]:
        """Read the facts as the rule book does, once each by itself can be read."""
        if not self.errors:
            try:
                self.facts = read(self.rule.facts, data_of(self.rule.facts, self.cleaned_data))
            except InputError as error:
                self.refuse(error)
        return self.cleaned_data

    def refuse(self, error: InputError) -> None:
        """Show what the rule book can't take at the input that has it."""
        field = self.fields.get(error.field)
        if field is None:
            self.add_error(None, error.text)
        else:
            self.add_error(error.field, f"{field.label}{error.text}")


class ProposalForm(PortalForm):
    """A new value of one parameter, with its ground. Empty leaves the figure open where the document does."""

    value = NumberField(label="新数值", max_digits=MOST_DIGITS + MOST_DECIMALS, decimal_places=MOST_DECIMALS)
    effective_from = DateField(label="生效日期", help_text="须在今天之后，例如 2020-01-01")
    reason = TextField(label="调整理由", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    document_number = TextField(label="依据文号", max_length=80, help_text="例如 浙科发〔2019〕1号")

    def __init__(self, parameter: Parameter, data: QueryDict | None = None) -> None:
        super().__init__(data)
        value = self.fields["value"]
        value.unit = parameter.unit  # type: ignore[attr-defined]
        value.required = parameter.default is not None
        value.help_text = "" if value.required else "不填表示重新留待规定"


class ConfirmationForm(PortalForm):
    """The second person's word."""

    has_seen_effect = forms.BooleanField(label="我已查看调整前后的测算对比，确认从生效日期起采用新数值")
