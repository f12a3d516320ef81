"""Registers and rows as addresses name them, for pages and machines alike."""

from collections.abc import Callable
from typing import Any

from django.db.models import ForeignKey, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import SimpleLazyObject

from afforestation.models.base import RegisterRow
from afforestation.registers.declarations import Hand, Register, Step
from afforestation.registers.registry import REGISTERS
from portal.clock.today import business_now
from portal.people.actors import Actor
from portal.rules.rule import Calendar
from portal.workdays.calendar import load


def register_or_404(code: str) -> Register:
    """The register of a code. Raises Http404."""
    try:
        return REGISTERS[code]
    except KeyError as error:
        raise Http404 from error


def step_or_404(register: Register, code: str) -> Step:
    """A step of a register. Raises Http404."""
    try:
        return register.step(code)
    except LookupError as error:
        raise Http404 from error


def rows_for(register: Register, by: Actor) -> QuerySet[Any]:
    """The rows of a register that the actor may see, with what their columns name."""
    fields = register.model._meta.fields  # noqa: SLF001 -- Django's documented model API
    related = [field.name for field in fields if isinstance(field, ForeignKey)]
    rows: QuerySet[Any] = register.model.objects.visible_to(by)
    return rows.select_related(*related) if related else rows


def row_or_404(rows: QuerySet[Any], pk: Any) -> RegisterRow:
    """One of some rows. Raises Http404 where it is not among them."""
    try:
        found: RegisterRow = get_object_or_404(rows, pk=pk)
    except (ValueError, OverflowError) as error:
        raise Http404 from error
    return found


def hand_of(by: Actor, calendar: Callable[[], Calendar] = load) -> Hand:
    """Who writes, now; the calendar is read when it is asked."""
    return Hand(by, business_now(), SimpleLazyObject(calendar))
