"""The typed record behind a case: found by the case type, filled from the form's pages, shown as rows."""

from typing import Any, cast

from django import forms
from django.apps import apps
from django.db.models import Model
from django.utils.module_loading import import_string

from portal.cases.declarations import Topic
from portal.cases.models import Case


def record_model(case: Case) -> type[Model]:
    """The model that the case type names."""
    return cast("type[Model]", apps.get_model(case.type.record))


def record_of(case: Case) -> Model | None:
    """The record that was filed, if the case has been filed."""
    return record_model(case)._default_manager.filter(case=case).first()  # noqa: SLF001 -- Django's documented name


def form_class(topic: Topic) -> type[forms.ModelForm]:
    """The form of one page."""
    return cast("type[forms.ModelForm]", import_string(topic.form))


def bound_form(case: Case, topic: Topic, answers: dict[str, Any]) -> forms.ModelForm:
    """One page's form, bound to what was typed, over the record if there is one."""
    record = record_of(case) or record_model(case)(case=case)
    return form_class(topic)(data=answers, instance=record)


def build(case: Case, answers: dict[str, dict[str, Any]]) -> tuple[Model, dict[str, forms.ModelForm]]:
    """Fill one record from all pages. Returns it unsaved with the pages that hold errors, by topic code."""
    record = record_of(case) or record_model(case)(case=case)
    pages = fill(case, record, answers)
    return record, {code: form for code, form in pages.items() if not form.is_valid()}


def fill(case: Case, record: Model, answers: dict[str, dict[str, Any]]) -> dict[str, forms.ModelForm]:
    """Put everything into a record that can be read, page by page. Returns the validated pages by topic code."""
    pages = {}
    for topic in case.type.topics:
        pages[topic.code] = form_class(topic)(data=answers.get(topic.code, {}), instance=record)
        pages[topic.code].is_valid()  # validation is what writes to the record
    return pages
