"""Verbs on the page of one row: each has a form there and an address of its own, and every answer is that page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from portal.web.forms import PortalForm
from portal.web.views import FormView


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One verb: its address, its form, the action it enters, and what is said before and after.

    Rooms extend it by what decides where it is offered. `is_grave`: it goes against somebody.
    """

    name: str
    label: str
    form: type[PortalForm]
    action: Callable[..., Any]
    done: str
    text: str = ""
    is_grave: bool = False

    @property
    def auto_id(self) -> str:
        """Keeps the fields of several forms on one page apart."""
        return f"{self.name}_%s"


class VerbView(FormView):
    """Carries out one verb; the page of the row comes again where that can't be, with all that was typed.

    Stands behind the view of the row, whose `context` takes `entry` and `form`.
    """

    entry: ClassVar[Any] = None  # the room's own kind of Entry; each address gives its own
    http_method_names = ["post"]
    refused_status = 409

    def act(self, form: Any) -> None:
        """Make the one call into actions. Raises Refusal."""
        raise NotImplementedError

    @property
    def back(self) -> str:
        """The page of the row."""
        raise NotImplementedError

    def get_form_class(self) -> type[PortalForm]:
        form: type[PortalForm] = self.entry.form
        return form

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "auto_id": self.entry.auto_id}

    def done(self, form: Any) -> HttpResponse:
        self.act(form)
        messages.success(self.request, self.entry.done)
        return redirect(self.back)

    def page(self, *, status: int = 200, **extra: Any) -> HttpResponse:
        return super().page(status=status, **{"entry": self.entry, **extra})
