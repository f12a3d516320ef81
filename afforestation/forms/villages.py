"""What is asked of a village of 一村万树, stage by stage, and what the province fills in for many at once."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from afforestation.models import TreeVillage
from afforestation.models.tree_villages import CLASSES, FIRST_YEAR, FULL_SCORE, LAST_YEAR, MOST_AREA_MU, MOST_TREES
from afforestation.naming import LONGEST_NAME, without_blanks
from portal.clock.today import business_date
from portal.projects.forms import StageForm
from portal.projects.models import Project
from portal.web.fields import CountField, DateField, NumberField, TextField
from portal.web.forms import PortalForm, PortalModelForm

NO_TREES = "请至少填写一类树种的株数。"
YEARS = [(str(year), f"{year}年") for year in range(FIRST_YEAR, LAST_YEAR + 1)]


def score(label: str, **options: Any) -> NumberField:
    """A score out of a hundred."""
    return NumberField(
        label=label, unit="分", min_value=Decimal(0), max_value=Decimal(FULL_SCORE), decimal_places=2, **options
    )


def trees(label: str, **options: Any) -> CountField:
    """Trees of one village."""
    return CountField(label=label, unit="株", max_value=MOST_TREES, **options)


class VillageField(TextField):
    """The name of a village, read as a sheet reads it."""

    def to_python(self, value: Any) -> Any:
        return without_blanks(super().to_python(value))


class ApplicationForm(PortalModelForm):
    """The village and what is to be planted there."""

    village = VillageField(label="村名", max_length=LONGEST_NAME)
    planned_precious = trees("计划珍贵树种", initial=0)
    planned_native = trees("计划乡土树种", initial=0)
    planned_coloured = trees("计划彩色树种", initial=0)
    planned_other = trees("计划其他树种", initial=0)

    class Meta:
        model = TreeVillage
        fields = ("village", "kind", *(f"planned_{tree}" for tree in CLASSES))
        widgets = {"kind": forms.RadioSelect}

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        numbers = [data.get(f"planned_{tree}") for tree in CLASSES]
        if None not in numbers and not any(numbers):
            self.add_error("planned_precious", NO_TREES)
        return data


class PlanForm(StageForm):
    """The county's plan of the year that names the village."""

    plan_year = forms.TypedChoiceField(label="计划年度", choices=YEARS, coerce=int)
    plan_document = TextField(label="计划文号", max_length=60)


class PlantingForm(StageForm):
    """What was planted, by class, and how much of it 四旁 or as infill."""

    planted_precious = trees("已栽珍贵树种")
    planted_native = trees("已栽乡土树种")
    planted_coloured = trees("已栽彩色树种")
    planted_other = trees("已栽其他树种")
    around_trees = trees("其中四旁植树", help_text="村旁、宅旁、路旁、水旁")
    infill_trees = trees("其中补植")
    base_area_mu = NumberField(
        label="绿化基地面积", unit="亩", min_value=Decimal(0), max_value=Decimal(MOST_AREA_MU), decimal_places=2
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        numbers = [data.get(f"planted_{tree}") for tree in CLASSES]
        ways = [data.get("around_trees"), data.get("infill_trees")]
        if None in numbers:
            return data
        planted = sum(number or 0 for number in numbers)
        if not planted:
            self.add_error("planted_precious", NO_TREES)
        if None not in ways and sum(way or 0 for way in ways) > planted:
            self.add_error("around_trees", f"四旁植树与补植之和多于新植的 {planted} 株，请核对。")
        return data


class CheckForm(StageForm):
    """What the county counted itself."""

    survived_trees = trees("成活株数")
    survived_on = DateField(label="核查日期")
    county_score = score("自查得分")

    def clean_survived_trees(self) -> Any:
        """No more can be alive than were planted."""
        survived = self.cleaned_data["survived_trees"]
        planted = TreeVillage.objects.get(project=self.project).planted or 0
        if survived > planted:
            raise forms.ValidationError(f"成活株数不能多于新植的 {planted} 株。")
        return survived

    def clean_survived_on(self) -> date:
        """Nobody counts tomorrow."""
        checked_on: date = self.cleaned_data["survived_on"]
        if checked_on > business_date():
            raise forms.ValidationError("核查日期不能晚于今天。")
        return checked_on


class AcceptanceForm(StageForm):
    """The city's own score."""

    city_score = score("验收得分")


class SpotCheckForm(StageForm):
    """What the province found in a village that was drawn."""

    spot_survived_trees = trees("抽查成活株数")
    spot_score = score("抽查得分")


class NumberForm(StageForm):
    """Under which number one village is published."""

    document = TextField(label="公布文号", max_length=60)


class DrawForm(PortalForm):
    """How the villages to be looked at are drawn."""

    seed = TextField(
        label="抽查种子", max_length=60, help_text="抽取前公开、事后任何人都能查到的一串字符，例如当日公布的开奖号码"
    )
    percent = CountField(label="抽查比例", unit="%", min_value=1, max_value=100)


class PublicationForm(PortalForm):
    """Which of the recognised villages are published, and under which number."""

    document = TextField(label="公布文号", max_length=60)
    projects = forms.ModelMultipleChoiceField(
        label="公布的村", queryset=Project.objects.none(), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "请至少选择一个村。"},
    )  # fmt: skip

    def __init__(self, *args: Any, waiting: Sequence[tuple[Project, TreeVillage, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        names = {project.pk: f"{place}{record}　{record.planted} 株" for project, record, place in waiting}
        field: Any = self.fields["projects"]
        field.queryset = Project.objects.filter(pk__in=names).order_by("region_code", "number")
        field.label_from_instance = lambda project: names[project.pk]
        field.initial = list(names)


class StrikeForm(PortalForm):
    """Why a village leaves its list."""

    reason = TextField(label="撤销理由", max_length=200, widget=forms.Textarea(attrs={"rows": 3}))
