"""The shape of what is typed: the pages of the application, the works, and what a county counted itself."""

from typing import Any

from django import forms

from portal.projects.forms import StageForm
from portal.web.fields import CountField, MoneyField
from portal.web.forms import PortalModelForm
from tests.samplepolicy.models import SampleApplication, SampleWorks


class SpendingForm(forms.ModelForm):
    """What was spent, and on what."""

    amount_yuan = MoneyField(label="支出金额")

    class Meta:
        model = SampleApplication
        fields = ("subject", "amount_yuan")


class WorksForm(PortalModelForm):
    """What is to be built."""

    class Meta:
        model = SampleWorks
        fields = ("units",)


class CheckForm(StageForm):
    """What the county counted itself."""

    checked_units = CountField(label="自查合格件数", unit="件")

    def clean_checked_units(self) -> Any:
        """No more can be good than were to be built."""
        checked = self.cleaned_data["checked_units"]
        if checked > SampleWorks.objects.get(project=self.project).units:
            raise forms.ValidationError("合格件数不能多于建设件数。")
        return checked
