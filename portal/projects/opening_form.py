"""The form with which a project begins: what every project has, and on the same page what the policy asks."""

from typing import Any

from django import forms
from django.db.models import Q

from portal.people.actors import Actor
from portal.projects.actions.creating import NewProject
from portal.projects.declarations import ProjectType
from portal.projects.desk_forms import LONGEST_NAME, MONEY, PlaceMixin, add_money, money
from portal.projects.records import create_form
from portal.regions.models import Region
from portal.regions.scoped import level_of, parent_of
from portal.web.fields import DateField, TextField

Choices = list[tuple[str, str]]


class OpeningForm(PlaceMixin):
    """What every project begins with. `is_no_double` is asked only where something alike is found."""

    project_name = TextField(label="项目名称", max_length=LONGEST_NAME)
    region = forms.ChoiceField(label="所在地")
    planned_start_on = DateField(label="计划开始日期", required=False)
    planned_end_on = DateField(label="计划完成日期", required=False)
    is_no_double = forms.BooleanField(label="已核对，不是重复登记", required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, declared: ProjectType, regions: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.declared = declared
        asked = regions if len(regions) == 1 else [("", "请选择"), *regions]
        self.fields["region"].choices = asked  # type: ignore[attr-defined]
        add_money(self, declared.sources, "计划资金")
        first = ["project_name", "region", "planned_start_on", "planned_end_on"]
        own = [name for name in self.fields if name not in OPENING and not name.startswith(MONEY)]
        self.order_fields([*first, *own, *(f"{MONEY}{source}" for source in declared.sources)])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        start_on, end_on = cleaned.get("planned_start_on"), cleaned.get("planned_end_on")
        if start_on and end_on and end_on < start_on:
            self.add_error("planned_end_on", "计划完成日期早于计划开始日期")
        return cleaned

    def ask_about_doubles(self) -> None:
        """Show the tick that something alike has been looked at."""
        self.fields["is_no_double"].widget = forms.CheckboxInput()
        self.add_error("is_no_double", "已有相近的项目，请核对；确不是同一项目的，勾选后再提交")

    @property
    def new(self) -> NewProject:
        """What the action is given."""
        cleaned = self.cleaned_data
        return NewProject(
            name=cleaned["project_name"],
            region_code=cleaned["region"],
            planned_start_on=cleaned["planned_start_on"],
            planned_end_on=cleaned["planned_end_on"],
            planned_yuan=money(cleaned),
            place=cleaned["place"],
        )


OPENING = frozenset(OpeningForm.base_fields)


def opening_form(declared: ProjectType) -> type[forms.ModelForm]:
    """The whole form of a kind of works: its fields and the policy's, on the policy's record."""
    return type("WholeForm", (OpeningForm, create_form(declared)), {})


def places_for(declared: ProjectType, by: Actor, on: Any) -> Choices:
    """Where the actor may open such works: the regions of the right levels for which his office answers."""
    own = by.region_code
    inside = Region.objects.on(on).filter(
        Q(code=own) | Q(code__startswith=_stem(own)), level__in=declared.region_levels
    )
    rows = [row for row in inside.order_by("code").values_list("code", "name") if _answers(declared.level, row[0], own)]
    divided = {parent_of(code) for code, _ in rows} if declared.is_placed_finely else set()
    return [(code, name) for code, name in rows if code not in divided]


def _stem(code: str) -> str:
    """The digits with which all codes inside a region begin."""
    return {"province": code[:2], "city": code[:4]}.get(level_of(code), code)


def _answers(level: str, code: str, own: str) -> bool:
    """Whether the office of `own` answers at a level for a region: the region itself or the one above it there."""
    while code and level_of(code) != level:
        code = parent_of(code)
    return code == own
