"""Which county's townships are looked at."""

from datetime import date
from typing import Any

from django import forms

from portal.regions.models import Region
from portal.regions.scoped import TOWNSHIP
from portal.web.forms import PortalForm


def counties(on: date) -> list[tuple[str, str]]:
    """The counties of a day, those whose townships are known first."""
    known = set(Region.objects.on(on).at_level(TOWNSHIP).values_list("parent_code", flat=True))
    rows = list(Region.objects.on(on).counties().order_by("code").values_list("code", "name"))
    return sorted(rows, key=lambda row: (row[0] not in known, row[0]))


class CountyForm(PortalForm):
    """One county."""

    county = forms.ChoiceField(label="县（市、区）")

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["county"]
        field.choices = choices
