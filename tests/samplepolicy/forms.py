"""The pages of the application: the shape of what is typed. What the rules say is shown beside it by the kernel."""

from typing import Any

from django import forms
from django.core.validators import MinValueValidator

from tests.samplepolicy.models import SampleApplication


class SpendingForm(forms.ModelForm):
    """What was spent, and on what."""

    class Meta:
        model = SampleApplication
        fields = ("subject", "amount_yuan")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["amount_yuan"].validators.append(MinValueValidator(0, "支出金额不能为负数。"))
