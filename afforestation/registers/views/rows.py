"""One row: what stands in it, what belongs to it, what may be done to it, what happened to it."""

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property

from afforestation.models.base import CHECKERS, WORKERS, RegisterRow
from afforestation.registers import actions
from afforestation.registers.declarations import Register, Step
from afforestation.registers.finding import step_or_404
from afforestation.registers.forms import ReasonForm, step_form
from afforestation.registers.history import history
from afforestation.registers.registry import REGISTERS
from afforestation.registers.rights import may_enter, may_step, may_write
from afforestation.registers.tables import Table, table_of
from afforestation.registers.values import cell
from afforestation.registers.views.base import RegisterPage
from portal.files.serving import serve
from portal.web.access import Holds
from portal.web.views import FormView

MOST_CHILDREN = 100
WRITERS = Holds(*dict.fromkeys((*WORKERS, *CHECKERS)))


class RowView(RegisterPage):
    """The page of a row."""

    template_name = "afforestation/row.html"

    @cached_property
    def seen(self) -> RegisterRow:
        return self.row()

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page()

    def context(self, *, step: Step | None = None, form: Any = None, **extra: Any) -> dict[str, Any]:
        register, row = self.register, self.seen
        columns = (*register.columns, *register.more)
        return super().context(
            row=row,
            title=str(row),
            facts=[(column.label, cell(row, column)) for column in columns]
            + (register.facts(row) if register.facts else []),
            links=[link for link in register.links(row) if not link.access.refusal(self.by)],
            files=[(file, getattr(row, file.name)) for file in self._files() if getattr(row, f"{file.name}_id")],
            findings=self._findings(),
            children=[self._child(REGISTERS[code]) for code in register.children],
            steps=[(one, form if one is step else self._empty(one)) for one in self._offered()],
            removal=form if step is None and form is not None else ReasonForm(auto_id="remove_%s"),
            may_change=self._may_change(),
            fixed=register.why_fixed(row),
            events=history(register, row),
            form=form,
            **extra,
        )

    def _files(self) -> list[Any]:
        return [*self.register.files, *(file for step in self.register.steps for file in step.files)]

    def _findings(self) -> tuple[Any, ...]:
        return self.register.judge(self.seen, self.today) if self.register.judge else ()

    def _may_change(self) -> bool:
        register, row = self.register, self.seen
        is_open = not (row.is_removed or register.why_fixed(row))
        return is_open and may_write(register, self.by, row.region_code) and register.is_own(row, self.by)

    def _offered(self) -> list[Step]:
        if self.seen.is_removed:
            return []
        row, steps = self.seen, self.register.steps
        return [step for step in steps if may_step(step, self.by, row) and step.is_open(row) and step.is_next(row)]

    def _empty(self, step: Step) -> forms.BaseForm:
        return step_form(step, self.register, by=self.by, on=self.today, instance=self.seen, auto_id=f"{step.code}_%s")

    def _child(self, child: Register) -> tuple[Register, Table, bool]:
        rows = child.model.objects.visible_to(self.by).live().filter(**{child.parent: self.seen.pk})
        rows = rows.select_related(child.parent).order_by("-pk")[:MOST_CHILDREN]
        is_host = type(self.seen).objects.live().filter(child.hosts(self.by), pk=self.seen.pk).exists
        may = may_enter(child, self.by) and is_host()
        return (
            child,
            table_of(child, rows, today=self.today, calendar=self.calendar_of(child), without=child.parent),
            may,
        )


class ActPage(RowView, FormView):
    """Does something to a row; its page comes again where that can't be, with all that was typed."""

    access: ClassVar = WRITERS
    http_method_names = ["post"]
    refused_status = 409

    def forget(self) -> None:
        del self.seen


class StepView(ActPage):
    """Takes a step."""

    @cached_property
    def step(self) -> Step:
        """The step that the address names. Raises Http404."""
        return step_or_404(self.register, self.kwargs["step"])

    def get_form(self, _form_class: Any = None) -> forms.BaseForm:
        return step_form(
            self.step, self.register, by=self.by, on=self.today, instance=self.row(), data=self.request.POST,
            files=self.request.FILES, auto_id=f"{self.step.code}_%s",
        )  # fmt: skip

    def done(self, form: Any) -> HttpResponse:
        row = self.seen
        actions.take(register=self.register, step=self.step, row=row, values=form.cleaned_data, hand=self.hand)
        messages.success(self.request, self.step.done)
        return redirect("afforestation:row", self.register.code, row.pk)

    def page(self, *, status: int = 200, **extra: Any) -> HttpResponse:
        return super().page(status=status, step=self.step, **extra)


class RemoveView(ActPage):
    """Takes a row out of the register, with a reason."""

    form_class = ReasonForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "auto_id": "remove_%s"}

    def done(self, form: ReasonForm) -> HttpResponse:
        reason = form.cleaned_data["reason"]
        actions.remove(register=self.register, row=self.seen, reason=reason, hand=self.hand)
        messages.success(self.request, f"{self.register.noun}已移出。")
        return redirect("afforestation:rows", self.register.code)


class FileView(RegisterPage):
    """A file of a row, for whoever may see the row."""

    def get(self, request: HttpRequest, /, *_args: Any, **kwargs: Any) -> FileResponse:
        try:
            name = self.register.file(kwargs["name"]).name
        except LookupError as error:
            raise Http404 from error
        file = getattr(self.row(), name)
        if file is None:
            raise Http404
        return serve(file, as_attachment="download" in request.GET)
