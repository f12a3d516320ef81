"""The shapes of what officials send about projects. `arguments` are what the action is given."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from portal.projects.declarations import ProjectStage
from portal.projects.forms import StageForm
from portal.projects.models import Project
from portal.projects.places import MOST_BYTES, Place, PlaceError, point, read_place
from portal.projects.records import stage_form
from portal.projects.states import Field, Source
from portal.web.fields import CountField, DateField, MoneyField, NumberField, TextField
from portal.web.forms import PortalForm

LONGEST_TEXT = 2000
LONGEST_NAME = 120
MONEY = "money_"


def text_area(label: str, *, is_required: bool = True, **options: Any) -> TextField:
    return TextField(
        label=label,
        required=is_required,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
        **options,
    )


class ActForm(StageForm):
    """Any act on a project: it carries the version of the page from which it was sent."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, project: Project, **options: Any) -> None:
        options["initial"] = {"version": project.version, **options.get("initial", {})}
        super().__init__(*args, project=project, **options)

    @property
    def arguments(self) -> Mapping[str, Any]:
        """What the action is given beside project, actor and time."""
        return dict(self.cleaned_data)


class AdvanceForm(ActForm):
    """Finish the present stage; `finishing` puts the policy's questions before these fields."""

    stage = forms.CharField(widget=forms.HiddenInput)
    opinion = text_area("办理意见", is_required=False)

    @property
    def arguments(self) -> Mapping[str, Any]:
        own = {name: self.cleaned_data[name] for name in AdvanceForm.base_fields}
        answers = {name: value for name, value in self.cleaned_data.items() if name not in own}
        return {**own, "answers": answers}


def finishing(stage: ProjectStage) -> type[AdvanceForm]:
    """The form that finishes a stage: what the policy asks, and the opinion."""
    asked = stage_form(stage)
    if asked is None:
        return AdvanceForm
    order = [*asked.base_fields, *AdvanceForm.base_fields]
    return type("FinishingForm", (AdvanceForm, asked), {"field_order": order})


class ReturnForm(ActForm):
    """Send back to an earlier stage."""

    to_stage = forms.ChoiceField(label="退回到")
    reason = text_area("退回理由")

    def __init__(self, *args: Any, project: Project, **options: Any) -> None:
        super().__init__(*args, project=project, **options)
        before = project.type.stages[: project.type.place(project.stage)] if project.stage else ()
        self.fields["to_stage"].choices = [(stage.code, stage.title) for stage in reversed(before)]  # type: ignore[attr-defined]


class TerminateForm(ActForm):
    """End early."""

    reason = text_area("终止理由")


class ReportForm(ActForm):
    """How far the works have come, with the money that has come in by source."""

    on = DateField(label="截至日期")
    percent = CountField(label="总体进度", unit="%", max_value=100)
    text = text_area("进展情况")
    explanation = TextField(
        label="超出计划的说明", required=False, max_length=300, help_text="到位资金超过计划的，在此说明原因"
    )

    def __init__(self, *args: Any, project: Project, **options: Any) -> None:
        rows = {row.source: row for row in project.money.all()}
        paid = {f"{MONEY}{source}": row.paid_yuan for source, row in rows.items()}
        options["initial"] = {"percent": project.percent, **paid, **options.get("initial", {})}
        super().__init__(*args, project=project, **options)
        sources = [Source(source) for source in rows] or list(project.type.sources)
        add_money(self, sources, "累计到位")
        self.order_fields(["on", "percent", "text", *(f"{MONEY}{source}" for source in sources), "explanation"])

    @property
    def arguments(self) -> Mapping[str, Any]:
        given = dict(self.cleaned_data)
        return {
            **{name: value for name, value in given.items() if not name.startswith(MONEY)},
            "paid_yuan": money(given),
        }


class ChangeForm(ActForm):
    """Ask for a change. Each kind of change adds what it changes and says what the action is given as `new`."""

    reason = text_area("变更理由")

    @property
    def arguments(self) -> Mapping[str, Any]:
        return {"reason": self.cleaned_data["reason"], "version": self.cleaned_data["version"], "new": self.new}

    @property
    def new(self) -> Any:
        return None


class NameForm(ChangeForm):
    name = TextField(label="新的项目名称", max_length=LONGEST_NAME)
    field_order = ("name", "reason")

    def __init__(self, *args: Any, project: Project, **options: Any) -> None:
        options["initial"] = {"name": project.name, **options.get("initial", {})}
        super().__init__(*args, project=project, **options)

    @property
    def new(self) -> Any:
        return self.cleaned_data["name"]


class DatesForm(ChangeForm):
    start = DateField(label="新的计划开始日期", required=False)
    end = DateField(label="新的计划完成日期", required=False)
    field_order = ("start", "end", "reason")

    def __init__(self, *args: Any, project: Project, **options: Any) -> None:
        dates = {"start": project.planned_start_on, "end": project.planned_end_on}
        options["initial"] = {**dates, **options.get("initial", {})}
        super().__init__(*args, project=project, **options)

    @property
    def new(self) -> Any:
        found = {name: self.cleaned_data[name] for name in ("start", "end")}
        return {name: day.isoformat() if day else None for name, day in found.items()}


class MoneyForm(ChangeForm):
    def __init__(self, *args: Any, project: Project, **options: Any) -> None:
        planned = {f"{MONEY}{row.source}": row.planned_yuan for row in project.money.all()}
        options["initial"] = {**planned, **options.get("initial", {})}
        super().__init__(*args, project=project, **options)
        add_money(self, project.type.sources, "计划资金")
        self.order_fields([*(f"{MONEY}{source}" for source in project.type.sources), "reason"])

    @property
    def new(self) -> Any:
        return {source: f"{amount:.2f}" for source, amount in money(self.cleaned_data).items()}


class PlaceMixin(PortalForm):
    """A place, typed as a point or brought as a file."""

    longitude = NumberField(label="经度", required=False, decimal_places=6, help_text="例如 119.680000")
    latitude = NumberField(label="纬度", required=False, decimal_places=6, help_text="例如 30.630000")
    place_file = forms.FileField(
        label="范围文件", required=False, help_text="GeoJSON 格式，不超过 1 MB；上传后以文件为准", max_length=120
    )

    def clean(self) -> dict[str, Any]:
        """Adds `place`: a checked geometry, or None where nothing was given."""
        cleaned = super().clean() or self.cleaned_data
        try:
            cleaned["place"] = _place(cleaned)
        except PlaceError as error:
            self.add_error("place_file" if cleaned.get("place_file") else "longitude", ValidationError(str(error)))
        return cleaned


class PlaceForm(PlaceMixin, ChangeForm):
    field_order = ("longitude", "latitude", "place_file", "reason")

    @property
    def new(self) -> Any:
        return self.cleaned_data["place"]


CHANGE_FORMS: Mapping[Field, type[ChangeForm]] = {
    Field.NAME: NameForm,
    Field.PLANNED_DATES: DatesForm,
    Field.MONEY: MoneyForm,
    Field.PLACE: PlaceForm,
    Field.TERMINATION: ChangeForm,
}


class DecideForm(ActForm):
    """Agree or not, in one's own words."""

    is_agreed = forms.TypedChoiceField(
        label="批复",
        choices=[("yes", "同意"), ("no", "不同意")],
        coerce=lambda word: word == "yes",
        empty_value=None,
        widget=forms.RadioSelect,
    )
    opinion = text_area("批复意见", is_required=False, help_text="不同意的，须写明理由")


def add_money(form: forms.Form, sources: Any, what: str) -> None:
    """A field of yuan for each source."""
    for source in sources:
        form.fields[f"{MONEY}{source}"] = MoneyField(
            label=f"{what}·{Source(source).label}", required=False, error_messages=form_errors()
        )


def form_errors() -> dict[str, str]:
    """The words of fields that are made after the form has been given its own."""
    return {"invalid": "请输入数字，例如 120000.00", "min_value": "金额不能为负数"}


def money(cleaned: Mapping[str, Any]) -> dict[str, Any]:
    """The amounts that were given, by source."""
    return {
        name.removeprefix(MONEY): value
        for name, value in cleaned.items()
        if name.startswith(MONEY) and value is not None
    }


def _place(cleaned: Mapping[str, Any]) -> Place | None:
    file = cleaned.get("place_file")
    if isinstance(file, UploadedFile):
        if (file.size or 0) > MOST_BYTES:
            raise PlaceError("位置文件超过 1 MB，请简化边界后再上传。")
        return read_place(file.read())
    longitude, latitude = cleaned.get("longitude"), cleaned.get("latitude")
    if longitude is None and latitude is None:
        return None
    if longitude is None or latitude is None:
        raise PlaceError("经度和纬度须同时填写。")
    return point(longitude, latitude)
