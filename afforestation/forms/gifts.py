"""The two pages of an application for gift seedlings; `clean` asks for shape, the rule decides the rest."""

from typing import Any

from django import forms

from afforestation.models import SeedlingApplication, SeedlingSeason, Species
from afforestation.models.services import ROWS
from afforestation.naming import without_blanks
from portal.clock.today import day_of
from portal.web.forms import PortalModelForm


class SeasonField(forms.ModelChoiceField):
    """The seasons of the county of the case that had not closed when it was begun, named with their days."""

    def label_from_instance(self, season: Any) -> str:
        return f"{season.name}（{season.opens_on:%Y-%m-%d} 至 {season.closes_on:%Y-%m-%d} 申请）"


class PlaceForm(PortalModelForm):
    """When and where they will be planted, and who looks after them."""

    class Meta:
        model = SeedlingApplication
        fields = ("season", "township", "village", "land", "place", "area_mu", "keeper")
        field_classes = {"season": SeasonField}
        widgets = {"land": forms.RadioSelect}
        labels = {"area_mu": "栽植面积"}
        help_texts = {
            "township": "例如 孝丰镇",
            "village": "例如 下汤村",
            "place": "例如 村口文化礼堂东侧河岸",
            "area_mu": "零星栽植的按占地估算",
            "keeper": "栽植后负责浇水、培土、看护的人",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        case = self.instance.case
        seasons = SeedlingSeason.objects.filter(
            county_code=case.region_code[:6], closes_on__gte=day_of(case.created_at)
        ).order_by("-opens_on", "-pk")
        self.fields["season"].queryset = seasons  # type: ignore[attr-defined]
        self.fields["area_mu"].unit = "亩"  # type: ignore[attr-defined]

    def clean_township(self) -> str:
        return without_blanks(self.cleaned_data["township"])

    def clean_village(self) -> str:
        return without_blanks(self.cleaned_data["village"])

    def clean_area_mu(self) -> Any:
        area = self.cleaned_data["area_mu"]
        if area <= 0:
            raise forms.ValidationError("栽植面积须大于零。")
        return area


class SeedlingsForm(PortalModelForm):
    """Up to five species with their numbers."""

    class Meta:
        model = SeedlingApplication
        fields = tuple(name for row in ROWS for name in (f"species_{row}", f"number_{row}"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        species = Species.objects.live()
        choices = [("", "请选择"), *species.as_choices()]
        for row in ROWS:
            self.fields[f"number_{row}"].unit = "株"  # type: ignore[attr-defined]
            field: Any = self.fields[f"species_{row}"]
            field.queryset, field.choices = species, choices

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        seen: set[Species] = set()
        for row in ROWS:
            self._check_row(row, data, seen)
        return data

    def _check_row(self, row: int, data: dict[str, Any], seen: set[Species]) -> None:
        species, number = data.get(f"species_{row}"), data.get(f"number_{row}")
        if species in seen:
            self.add_error(f"species_{row}", "这个树种已经选过，请合并填写株数。")
        if species:
            seen.add(species)
        if species and number is None and f"number_{row}" not in self.errors:
            self.add_error(f"number_{row}", "请填写株数。")
        if number is not None and not species and f"species_{row}" not in self.errors:
            self.add_error(f"species_{row}", "请选择树种。")
        if number == 0:
            self.add_error(f"number_{row}", "株数须大于零；不需要的请清空这一行。")
