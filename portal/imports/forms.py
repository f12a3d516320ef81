"""What the importer gives: a file."""

from django import forms

from portal.web.forms import PortalForm


class SheetForm(PortalForm):
    """One sheet. What is in it is looked at by the action."""

    sheet = forms.FileField(label="表格文件", help_text=".xlsx 不超过 30 MB、10 万行；.csv 不超过 48 MB")
