"""Entering a row and changing one. What was typed comes back with what stands in its way."""

from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property

from afforestation.models.base import CHECKERS, WORKERS, RegisterRow
from afforestation.registers import actions
from afforestation.registers.forms import RowForm, change_form, new_form
from afforestation.registers.refusals import forbidden
from afforestation.registers.rights import may_enter
from afforestation.registers.views.base import RegisterPage
from portal.web.access import Holds
from portal.web.views import FormView


class WritingPage(RegisterPage, FormView):
    """A form of a register, for posts that enter rows of it."""

    access: ClassVar = Holds(*dict.fromkeys((*WORKERS, *CHECKERS)))
    template_name = "afforestation/form.html"

    def require_right(self) -> None:
        """Raises PermissionDenied for a post that enters nothing here."""
        if not may_enter(self.register, self.by):
            raise PermissionDenied(forbidden(self.register).text)

    @property
    def sent(self) -> dict[str, Any]:
        """What was typed, if anything was."""
        return {"data": self.request.POST, "files": self.request.FILES} if self.request.method == "POST" else {}

    def get(self, request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
        self.require_right()
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
        self.require_right()
        return super().post(request, *args, **kwargs)


class NewView(WritingPage):
    """A new row; the parent may stand in the query."""

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(title=f"登记{self.register.noun}", submit_label="登记", **extra)

    def get_form(self, form_class: Any = None) -> RowForm:  # noqa: ARG002 -- Django's signature
        initial = {self.register.parent: self.request.GET.get(self.register.parent)} if self.register.parent else {}
        return new_form(self.register, by=self.by, on=self.today, initial=initial, **self.sent)

    def done(self, form: Any) -> HttpResponse:
        row = actions.enter(register=self.register, values=form.values, hand=self.hand)
        messages.success(self.request, f"{self.register.noun}已登记。")
        return redirect("afforestation:row", self.register.code, row.pk)


class ChangeView(WritingPage):
    """A row that stands, with the version that was seen."""

    @cached_property
    def seen(self) -> RegisterRow:
        return self.row()

    def context(self, **extra: Any) -> dict[str, Any]:
        title = f"修改{self.register.noun}"
        return super().context(title=title, row=self.seen, submit_label="保存", **extra)

    def get_form(self, form_class: Any = None) -> RowForm:  # noqa: ARG002 -- Django's signature
        return change_form(self.register, by=self.by, on=self.today, instance=self.row(), **self.sent)

    def done(self, form: Any) -> HttpResponse:
        typed = form.cleaned_data
        row = actions.change(
            register=self.register, row=self.seen, values=form.values, version=typed["version"],
            reason=typed["reason"], hand=self.hand,
        )  # fmt: skip
        messages.success(self.request, "已保存。")
        return redirect("afforestation:row", self.register.code, row.pk)
