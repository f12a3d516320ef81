"""Forms of the portal: our field template, our texts, fields that read what people type."""

from typing import Any

from django import forms
from django.db import models
from django.forms.models import ModelFormMetaclass
from django.forms.renderers import TemplatesSetting

from portal.web.fields import CountField, DateField, MoneyField, NumberField, TextField
from portal.web.wording import name_blank, speak


class Renderer(TemplatesSetting):
    """Django's field groups with the portal's templates (label, hint, error, aria)."""

    form_template_name = "portal/_fields.html"
    field_template_name = "portal/_field.html"


class Spoken:
    """Mixin: the form speaks the portal's words. The order of the fields is the order of the error summary."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            speak(field)
            name_blank(field)


class PortalForm(Spoken, forms.Form):
    """The base of every form without a model."""


def portal_field(column: "models.Field[Any, Any]", **options: Any) -> forms.Field | None:
    """The portal's field for a model's column, unless the form names one in `Meta.field_classes`."""
    if "form_class" not in options and not column.choices and (kind := _kind_of(column)):
        options["form_class"] = kind
    return column.formfield(**options)


def _kind_of(column: "models.Field[Any, Any]") -> type[forms.Field] | None:
    if isinstance(column, models.DecimalField):
        return MoneyField if column.name.endswith("_yuan") else NumberField
    if isinstance(column, models.DateField) and not isinstance(column, models.DateTimeField):
        return DateField
    if type(column) in {models.IntegerField, models.PositiveIntegerField, models.PositiveSmallIntegerField}:
        return CountField
    return TextField if type(column) in {models.CharField, models.TextField} else None


class PortalModelFormMetaclass(ModelFormMetaclass):
    """Gives every ModelForm the portal's fields without a word in its Meta."""

    def __new__(mcs, name: str, bases: tuple[type, ...], attrs: dict[str, Any], **options: Any) -> Any:
        meta = attrs.get("Meta")
        if meta is not None and not hasattr(meta, "formfield_callback"):
            meta.formfield_callback = staticmethod(portal_field)
        return super().__new__(mcs, name, bases, attrs, **options)


class PortalModelForm(Spoken, forms.ModelForm, metaclass=PortalModelFormMetaclass):
    """The base of every form on a model."""
