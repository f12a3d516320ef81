"""The shapes of what officials send: one form per kind of verb, bulk, and what was done about a bad rating.

The cleaned data of a verb's form, less its helpers, are the arguments of the verb's action.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from portal.cases.models import Case, CaseStage
from portal.cases.phrases import phrases_for
from portal.cases.states import Outcome, Verb
from portal.web.fields import CountField, TextField
from portal.web.forms import PortalForm

LONGEST_REASON = 2000
LONGEST_GAP = 500
POINT = "point_"


class VerbForm(PortalForm):
    """A verb without further input: only the version of the case as it was seen.

    `desk` is where the official sits; `seen` holds the digest of what a preview has shown.
    """

    text_name = ""  # the field that a phrase is put into
    helpers = frozenset({"phrase", "seen"})
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, data: QueryDict | None = None, *, case: Case, verb: Verb, desk: CaseStage | None = None, **options: Any
    ) -> None:
        self.case, self.verb, self.desk = case, verb, desk
        options["initial"] = {"version": case.version, **options.get("initial", {})}
        super().__init__(self._with_phrase(data), **options)
        if "phrase" in self.fields:
            self.fields["phrase"].choices = [("", "选择后填入"), *((text, text) for text in phrases_for(verb))]  # type: ignore[attr-defined]

    @property
    def arguments(self) -> Mapping[str, Any]:
        """What the action is given beside case, actor and time."""
        return {name: value for name, value in self.cleaned_data.items() if name not in self.helpers}

    def _with_phrase(self, data: QueryDict | None) -> QueryDict | None:
        """Without script a chosen phrase is put in here, where nothing was typed."""
        if data is None or not self.text_name or data.get(self.text_name, "").strip():
            return data
        filled = data.copy()
        filled[self.text_name] = data.get("phrase", "")
        return filled


def phrase_field() -> forms.ChoiceField:
    """常用意见, put into the text below by script, or by the server where nothing is typed there."""
    return forms.ChoiceField(
        label="常用意见",
        required=False,
        widget=forms.Select(attrs={"data-phrases": ""}),
        help_text="选择后填入下方，可以修改",
    )


def text_area(label: str, *, is_required: bool = True, rows: int = 4, **options: Any) -> TextField:
    return TextField(
        label=label,
        required=is_required,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": rows, "data-phrase-target": ""}),
        **options,
    )


class ReasonForm(VerbForm):
    """A verb that must say why."""

    text_name = "reason"
    phrase = phrase_field()
    reason = text_area("理由")


class OpinionForm(VerbForm):
    """Agree or disagree; to disagree needs words."""

    text_name = "opinion"
    is_agreed = forms.TypedChoiceField(
        label="审查意见",
        choices=[("yes", "同意"), ("no", "不同意")],
        coerce=lambda word: word == "yes",
        widget=forms.RadioSelect,
    )
    phrase = phrase_field()
    opinion = text_area("意见说明", is_required=False, help_text="不同意的，须写明理由和依据")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("is_agreed") is False and not data.get("opinion"):
            self.add_error("opinion", "请写明不同意的理由和依据")
        return data


class ReturnForm(ReasonForm):
    """Back to which desk, and why."""

    to_stage = forms.ChoiceField(label="退回到", widget=forms.RadioSelect)
    field_order = ("to_stage",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        earlier = self.case.type.before(self.desk.code) if self.desk else set()
        stages = [(stage.code, stage.title) for stage in self.case.type.stages if stage.code in earlier]
        self.fields["to_stage"].choices = stages  # type: ignore[attr-defined]


class PauseForm(ReasonForm):
    """Which special procedure, for how long, and why."""

    procedure = forms.ChoiceField(label="特别程序", widget=forms.RadioSelect)
    expected_days = CountField(label="所需时间", unit="工作日", min_value=1)
    field_order = ("procedure", "expected_days")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [(row.code, f"{row.title}（最长 {row.longest_days} 个工作日）") for row in self.case.declared.procedures]
        self.fields["procedure"].choices = rows  # type: ignore[attr-defined]


class DecideForm(ReasonForm):
    """Grant or refuse, with reasons."""

    outcome = forms.ChoiceField(label="决定", choices=Outcome.choices, widget=forms.RadioSelect)
    field_order = ("outcome",)


class CorrectionForm(VerbForm):
    """Everything that is missing, at once: a box beside each material and each page of the application."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        targets = [(row.code, row.title, "申请材料") for row in self.case.declared.materials]
        targets += [(row.code, row.title, "申报内容") for row in self.case.type.topics]
        for code, title, kind in targets:
            self.fields[f"{POINT}{code}"] = TextField(
                label=title,
                required=False,
                max_length=LONGEST_GAP,
                help_text=f"{kind}，没有问题的留空",
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    @property
    def arguments(self) -> Mapping[str, Any]:
        return {"version": self.cleaned_data["version"], "points": self._points()}

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not self.errors and not self._points():
            self.add_error(None, "请至少写明一处需要补正的内容")
        return data

    def _points(self) -> list[tuple[str, str]]:
        return [
            (name.removeprefix(POINT), text)
            for name, text in self.cleaned_data.items()
            if name.startswith(POINT) and text
        ]


class BulkOpinionForm(PortalForm):
    """One opinion for all."""

    opinion = TextField(label="意见说明", max_length=LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 3}))


class RectifyForm(PortalForm):
    """What was done about a bad rating."""

    text = TextField(
        label="整改情况",
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="将反馈给评价人，请写明核实的情况和整改的措施",
    )
