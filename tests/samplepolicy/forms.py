"""The pages of the application: the shape of what is typed. What the rules say is shown beside it by the kernel."""

from django import forms

from portal.web.fields import MoneyField
from tests.samplepolicy.models import SampleApplication


class SpendingForm(forms.ModelForm):
    """What was spent, and on what."""

    amount_yuan = MoneyField(label="支出金额")

    class Meta:
        model = SampleApplication
        fields = ("subject", "amount_yuan")
