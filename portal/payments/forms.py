"""What cashiers type: nothing for a check or a release, a day for an arrival, a reason for what goes back."""

from django import forms

from portal.web.fields import DateField, TextField
from portal.web.forms import PortalForm


class StepForm(PortalForm):
    """A step that needs no input."""


class SettleForm(PortalForm):
    """When the bank says that the money arrived."""

    on = DateField(label="到账日期")


class ReasonForm(PortalForm):
    """Why."""

    reason = TextField(label="理由", max_length=300, widget=forms.Textarea(attrs={"rows": 3}))
