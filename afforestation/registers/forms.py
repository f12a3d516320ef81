"""Forms made from the description of a register: its fields, its place, its files, and the version that was seen."""

from datetime import date
from functools import cache
from typing import Any, cast

from django import forms
from django.forms.models import modelform_factory

from afforestation.registers.declarations import FileField, Register, Step
from afforestation.registers.places import choices
from portal.people.actors import Actor
from portal.web.fields import TextField
from portal.web.forms import PortalForm, PortalModelForm
from portal.web.wording import speak

RESERVED = frozenset({"region_code", "reason", "version"})  # what the forms ask beside the fields of a row


class RowForm(PortalModelForm):
    """A row as typed. What may stand together is decided by the action, which cites; here only the shape is checked."""

    def __init__(self, *args: Any, by: Actor, on: date, register: Register, **options: Any) -> None:
        super().__init__(*args, **options)
        self.register = register
        for field in self.fields.values():
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = field.queryset.visible_to(by).live()  # type: ignore[union-attr]
        if register.parent in self.fields:
            self._offer_hosts(register, by)
        for name in register.past.keys() & self.fields.keys():
            _withhold(self.fields[name], register.past[name])
        if register.takes_region:
            self._add_place(choices(register, by, on))
        self.add_files(register.files)

    def _offer_hosts(self, register: Register, by: Actor) -> None:
        """Offer the rows above under which the post may enter; say so where there are none yet."""
        field: Any = self.fields[register.parent]
        field.queryset = field.queryset.filter(register.hosts(by))
        if not field.queryset.exists():
            field.help_text = f"还没有可以选择的{field.label}，请先登记。"

    def _add_place(self, places: list[tuple[str, str]]) -> None:
        own = self.instance.region_code
        if own and own not in dict(places):  # a reform ended the place: the row stays there
            places = [(own, self.instance.region_name), *places]
        asked = places if len(places) == 1 else [("", "请选择"), *places]
        initial = own or (places[0][0] if len(places) == 1 else "")
        self.fields["region_code"] = forms.ChoiceField(label=self.register.place_title, choices=asked, initial=initial)
        speak(self.fields["region_code"])
        self.order_fields(("region_code",))

    def add_files(self, files: tuple[FileField, ...]) -> None:
        """Ask for files; one that is there already stays unless another is chosen."""
        for file in files:
            kinds = "、".join(kind.label for kind in file.kinds)
            is_required = file.is_required and not getattr(self.instance, f"{file.name}_id", None)
            self.fields[file.name] = forms.FileField(
                label=file.label, required=is_required, help_text=f"可以上传{kinds}"
            )
            speak(self.fields[file.name])

    @property
    def values(self) -> dict[str, Any]:
        """What goes to the action; a file that was not chosen again is left as it is."""
        files = {file.name for file in self.register.files}
        kept = {name: value for name, value in self.cleaned_data.items() if name not in {"version", "reason"}}
        return {name: value for name, value in kept.items() if value or name not in files}


def _withhold(field: Any, words: tuple[str, ...]) -> None:
    """Offer all choices of a field but these."""
    field.choices = [choice for choice in field.choices if choice[0] not in words]


class ReasonForm(PortalForm):
    """Why."""

    reason = TextField(label="理由", max_length=300, widget=forms.Textarea(attrs={"rows": 2}))


@cache
def _form_of(model: type, fields: tuple[str, ...]) -> type[RowForm]:
    return cast("type[RowForm]", modelform_factory(model, form=RowForm, fields=fields))


def new_form(register: Register, *, by: Actor, on: date, **options: Any) -> RowForm:
    """The form of a new row."""
    return _form_of(register.model, register.asked)(by=by, on=on, register=register, **options)


def change_form(register: Register, *, by: Actor, on: date, **options: Any) -> RowForm:
    """The form of a row that stands, with the version seen and the reason of the change."""
    form = new_form(register, by=by, on=on, **options)
    form.fields["reason"] = TextField(label="变更理由", max_length=300)
    form.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, initial=form.instance.version)
    for name in ("reason", "version"):
        speak(form.fields[name])
    return form


def step_form(step: Step, register: Register, *, by: Actor, on: date, **options: Any) -> forms.BaseForm:
    """The form of a step: all its fields must be filled in."""
    if not (step.fields or step.files):
        options.pop("instance", None)
        options.pop("files", None)
        return ReasonForm(**options) if step.needs_reason else PortalForm(**options)
    form = _StepForm.of(register.model, step.fields)(by=by, on=on, register=register, **options)
    form.add_files(step.files)
    return form


class _StepForm(RowForm):
    """Some fields of a row, all required; place and files of the row itself are not asked."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in set(self.fields) - set(self._meta.fields or ()):
            del self.fields[name]
        for name, field in self.fields.items():
            field.required = True
            if isinstance(field, forms.DateField):
                self.initial[name] = self.initial.get(name) or options["on"]

    @staticmethod
    @cache
    def of(model: type, fields: tuple[str, ...]) -> "type[_StepForm]":
        return cast("type[_StepForm]", modelform_factory(model, form=_StepForm, fields=fields))
