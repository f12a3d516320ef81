"""Forms of the desk: reasons, notes on cells, periods, wishes and the shares of a split."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from portal.indicators.declarations import Indicator, ReportForm
from portal.indicators.lines import Cell
from portal.indicators.registry import columns_of
from portal.web.fields import NumberField, TextField
from portal.web.forms import PortalForm

LONGEST_REASON, LONGEST_NOTE = 300, 200
NOTES = 5
WHOLE = "（合计）"


def _reason(label: str, *, required: bool = True, most: int = LONGEST_REASON) -> TextField:
    widget = forms.Textarea(attrs={"rows": 2})
    return TextField(label=label, max_length=most, required=required, widget=widget)


class StepForm(PortalForm):
    """A step that asks for nothing."""

    @property
    def arguments(self) -> dict[str, Any]:
        """What the action is given."""
        return dict(self.cleaned_data)


class SeenForm(StepForm):
    """A decision on the version that was looked at."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


class ReasonForm(StepForm):
    """A grave step needs a word."""

    reason = _reason("理由")


class UrgeForm(StepForm):
    """What is said; empty: the usual words."""

    text = _reason("催报内容", required=False)


class AnswerForm(StepForm):
    """The province's answer to a wish."""

    is_granted = forms.TypedChoiceField(
        label="答复", choices=[("1", "同意"), ("0", "不同意")], coerce=lambda word: word == "1",
        widget=forms.RadioSelect,
    )  # fmt: skip
    text = _reason("说明", required=False)


class SignForm(StepForm):
    """Who signs the summary table beside the one who made it."""

    reviewed_by = TextField(label="审核人", max_length=20)


class ReturnForm(SeenForm):
    """A reason, and notes on single cells of the version that was looked at: line, column, text."""

    reason = _reason("退回理由")

    def __init__(self, *args: Any, form: ReportForm, labels: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lines = [("", WHOLE), *[(label, label) for label in labels]]
        columns = [("", "不批注"), *[(column.code, column.name) for column in columns_of(form)]]
        for number in range(1, NOTES + 1):
            if form.line_title:
                self.fields[f"line{number}"] = forms.ChoiceField(
                    label=f"批注{number}：{form.line_title}", choices=lines, required=False
                )
            self.fields[f"column{number}"] = forms.ChoiceField(
                label=f"批注{number}：指标", choices=columns, required=False
            )  # fmt: skip
            self.fields[f"text{number}"] = TextField(
                label=f"批注{number}：内容", max_length=LONGEST_NOTE, required=False
            )  # fmt: skip

    @property
    def notes(self) -> dict[Cell, str]:
        """The notes by cell; two on one cell become one."""
        found: dict[Cell, str] = {}
        for number in range(1, NOTES + 1):
            code, text = self.cleaned_data[f"column{number}"], self.cleaned_data[f"text{number}"]
            if code and text:
                place = self.cleaned_data.get(f"line{number}", ""), code
                found[place] = f"{found[place]}；{text}" if place in found else text
        return found

    @property
    def arguments(self) -> dict[str, Any]:
        return {"version": self.cleaned_data["version"], "reason": self.cleaned_data["reason"], "notes": self.notes}

    def clean(self) -> dict[str, Any]:
        """A note without a column, or a column without a note, is no note: it is asked for and never dropped."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for number in range(1, NOTES + 1):
            code, text = cleaned.get(f"column{number}"), cleaned.get(f"text{number}")
            if text and not code:
                self.add_error(f"column{number}", f"请选择批注{number}的指标")
            if code and not text:
                self.add_error(f"text{number}", f"请填写批注{number}的内容")
        return cleaned


class OpenForm(PortalForm):
    """Which period is opened."""

    form = forms.CharField(widget=forms.HiddenInput, max_length=60)
    month = forms.DateField(widget=forms.HiddenInput)

    @property
    def arguments(self) -> tuple[str, date]:
        return self.cleaned_data["form"], self.cleaned_data["month"]


class SplitForm(PortalForm):
    """One amount for each county, in the unit of the document; empty: no task."""

    def __init__(self, *args: Any, declared: Indicator, counties: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.declared, self.counties = declared, counties
        for code, name in counties.items():
            self.fields[f"share_{code}"] = NumberField(
                label=name, unit=declared.unit, required=False, min_value=Decimal(0),
                decimal_places=declared.decimals + max(declared.shift, 0),
            )  # fmt: skip
        self.fields["reason"] = _reason("分解说明", most=200)

    @property
    def shares(self) -> dict[str, Decimal | None]:
        """What each county owes, in the own unit."""
        given = {code: self.cleaned_data[f"share_{code}"] for code in self.counties}
        return {code: None if amount is None else self.declared.kept(amount) for code, amount in given.items()}
