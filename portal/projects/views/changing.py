"""Changes: asked for with what stands now beside the form, decided with the old value beside the new one."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property

from portal.clock.today import business_now
from portal.projects import desk_forms as forms
from portal.projects.actions.changing import decide_change, present, request_change
from portal.projects.changes import shown
from portal.projects.models import ChangeRequest
from portal.projects.states import Field, Verb
from portal.projects.views.acting import ActView


class RequestChangeView(ActView):
    """Asks for one change, with what stands now beside the form."""

    template_name = "portal/projects/change.html"
    verb = Verb.REQUEST_CHANGE
    said = "变更申请已提交，等待上级批复。"

    @cached_property
    def field(self) -> Field:
        """The change that the address names. Raises Http404 where the kind of works knows no such change."""
        code = self.kwargs["field"]
        if code not in self.project.type.changeable:
            raise Http404
        return Field(code)

    def get_form_class(self) -> type[forms.ActForm]:
        return forms.CHANGE_FORMS[self.field]

    def act(self, arguments: Mapping[str, Any]) -> None:
        request_change(
            project=self.project, field=self.field, by=self.by, at=business_now(), **arguments
        )  # fmt: skip

    @property
    def label(self) -> str:
        return f"申请变更：{self.field.label}"

    @property
    def text(self) -> str:
        return "上级主管机构同意后才会写入。"

    def context(self, **extra: Any) -> dict[str, Any]:
        old = present(self.project, self.field)
        lines = shown(ChangeRequest(project=self.project, field=self.field, old=old, new=old)).lines
        return super().context(lines=lines, **extra)


class DecideChangeView(ActView):
    """Shows the old value beside the new one and takes the decision."""

    template_name = "portal/projects/decide.html"
    verb = Verb.DECIDE_CHANGE
    said = "变更已批复。"

    @cached_property
    def change(self) -> ChangeRequest:
        found: ChangeRequest = get_object_or_404(self.project.changes, pk=self.kwargs["pk"])
        found.project = self.project
        return found

    def get(self, request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.change.is_open:
            return redirect("projects:project", self.project.number)
        return super().get(request, *args, **kwargs)

    def get_form_class(self) -> type[forms.ActForm]:
        return forms.DecideForm

    def act(self, arguments: Mapping[str, Any]) -> None:
        decide_change(change=self.change, by=self.by, at=business_now(), **arguments)

    @property
    def label(self) -> str:
        return f"批复变更：{self.change.get_field_display()}"

    @property
    def text(self) -> str:
        return ""

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(change=shown(self.change), **extra)
