"""登记项目: choose a kind of works, fill in the form, look at what it may double."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from portal.clock.today import business_now
from portal.projects.access import CLERKS
from portal.projects.actions.creating import create
from portal.projects.competence import may_open
from portal.projects.declarations import ProjectType
from portal.projects.models import Project
from portal.projects.opening_form import opening_form, places_for
from portal.projects.queries import likely_doubles
from portal.projects.registry import policy_of, project_types
from portal.projects.views.base import ProjectsPage
from portal.web.views import FormView, PageView


class OpeningPage(ProjectsPage):
    """A page for project clerks of offices that own works."""

    access: ClassVar = CLERKS
    title = "登记项目"

    def types(self) -> list[ProjectType]:
        """What the actor may open."""
        post = self.by.post
        return [declared for declared in project_types() if post and may_open(declared, post)]


class KindsView(OpeningPage, PageView):
    """Which kind of works."""

    template_name = "portal/projects/kinds.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        kinds = [(declared, policy_of(declared.code).document) for declared in self.types()]
        return super().context(kinds=kinds, **extra)


class CreateView(OpeningPage, FormView):
    """The form of one kind; 404 for a kind that is not the office's."""

    template_name = "portal/projects/create.html"
    refused_status = 409

    @property
    def declared(self) -> ProjectType:
        found = next((declared for declared in self.types() if declared.code == self.kwargs["kind"]), None)
        if found is None:
            raise Http404
        return found

    def get_form(self, _form_class: Any = None) -> forms.ModelForm:
        declared = self.declared
        regions = places_for(declared, self.by, self.today)
        return opening_form(declared)(**self.get_form_kwargs(), declared=declared, regions=regions)  # type: ignore[call-arg]

    def done(self, form: Any) -> HttpResponse:
        if not form.cleaned_data["is_no_double"] and (doubles := self.doubles(form)):
            form.ask_about_doubles()
            return self.page(status=422, form=form, doubles=doubles)
        project = create(
            declared=self.declared,
            new=form.new,
            record=form.instance,
            by=self.by,
            at=business_now(),
            calendar=self.calendar,
        )
        messages.success(self.request, f"已登记，项目编号 {project.number}。")
        return redirect("projects:project", project.number)

    def doubles(self, form: Any) -> Sequence[Project]:
        new = form.new
        return likely_doubles(
            self.declared, name=new.name, region_code=new.region_code, record=form.instance, by=self.by
        )  # fmt: skip

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(declared=self.declared, **{"title": f"登记{self.declared.noun}", **extra})
