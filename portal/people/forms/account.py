"""Forms of one's own account."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from portal.people.rules import read_uscc
from portal.regions.models import Region
from portal.web.fields import TextField
from portal.web.forms import PortalForm


def county_choices(on: date) -> list[tuple[str, str]]:
    """The counties of a day, each with its city before it."""
    regions = Region.objects.on(on)
    cities = dict(regions.at_level("city").values_list("code", "name"))
    counties = regions.counties().values_list("code", "name", "parent_code")
    return [("", "请选择"), *((code, f"{cities.get(parent, '')}{name}") for code, name, parent in counties)]


def checked_uscc(text: str) -> str:
    """The code in its usual form. Raises ValidationError with the reason."""
    reading = read_uscc(text)
    if reading.reason is not None:
        raise ValidationError(reading.reason)
    return reading.normalised


class AgencyForm(PortalForm):
    """Which organisation a person files for."""

    uscc = TextField(label="统一社会信用代码", max_length=40, help_text="18位，见营业执照或登记证书")
    organisation = TextField(label="单位名称", max_length=120, help_text="请填写营业执照或登记证书上的全称")
    region_code = forms.ChoiceField(label="单位所在县（市、区）")

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["region_code"].choices = county_choices(on)  # type: ignore[attr-defined]

    def clean_uscc(self) -> str:
        return checked_uscc(self.cleaned_data["uscc"])

    def organisation_data(self) -> dict[str, str]:
        """What the action wants to know of the organisation."""
        data = self.cleaned_data
        return {"uscc": data["uscc"], "name": data["organisation"], "region_code": data["region_code"]}


class CloseForm(PortalForm):
    """Closing can't be undone, so it is said twice."""

    is_sure = forms.BooleanField(label="我已了解注销后不能恢复，仍要注销账户")
