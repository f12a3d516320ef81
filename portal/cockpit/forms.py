"""The forms of the cockpit: what a dashboard shows, and what is released to everybody."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms

from portal.cockpit.asked import Asked
from portal.indicators.declarations import Indicator
from portal.indicators.periods import last_months, month_title, months_back
from portal.indicators.states import STAGE_NAMES
from portal.web.fields import DateField
from portal.web.forms import PortalForm


class LookForm(PortalForm):
    """Which day, and 快报 or 定报; filled with what is shown. Nonsense is the default, so it is never wrong."""

    on = DateField(label="数据日期", required=False)
    stage = forms.ChoiceField(
        label="口径", choices=[(stage.value, f"{name}数") for stage, name in STAGE_NAMES.items()], required=False
    )
    region = forms.CharField(widget=forms.HiddenInput, required=False)
    indicator = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, asked: Asked) -> None:
        said = {
            "on": asked.on.isoformat(),
            "stage": asked.stage.value,
            "region": asked.region.code,
            "indicator": asked.code,
        }
        super().__init__(initial=said)


class ReleaseForm(PortalForm):
    """One choice per indicator: not released, or a month that has ended."""

    MOST_MONTHS = 24

    def __init__(
        self, data: Any, *, indicators: Iterable[Indicator], months: Mapping[str, date], today: date
    ) -> None:  # fmt: skip
        super().__init__(data)
        ended = last_months(months_back(today.replace(day=1), 1), self.MOST_MONTHS)[::-1]
        for one in indicators:
            known = sorted({*ended, *filter(None, [months.get(one.code)])}, reverse=True)
            choices = [("", "不公开"), *((month.isoformat(), month_title(month)) for month in known)]
            held = months.get(one.code)
            self.fields[one.code] = forms.ChoiceField(
                label=one.name, choices=choices, required=False, initial=held.isoformat() if held else ""
            )

    def months(self) -> dict[str, date | None]:
        """The month of each indicator, none where it is not released."""
        return {code: date.fromisoformat(text) if text else None for code, text in self.cleaned_data.items()}
