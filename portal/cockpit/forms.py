"""The form above a dashboard: which day, and 快报 or 定报. Nonsense is the default, so it is never wrong."""

from django import forms

from portal.cockpit.asked import Asked
from portal.indicators.states import STAGE_NAMES
from portal.web.fields import DateField
from portal.web.forms import PortalForm


class LookForm(PortalForm):
    """Filled with what is shown."""

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
