"""What all pages of registers know: the register in the address, the row, who writes and when."""

from typing import Any, ClassVar

from django.db.models import ForeignKey, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import SimpleLazyObject, cached_property

from afforestation.models import GreenBase
from afforestation.models.base import READERS, RegisterRow
from afforestation.registers.declarations import Hand, Register
from afforestation.registers.registry import REGISTERS
from portal.clock.today import business_now
from portal.web.access import Holds
from portal.web.views import ScopedMixin
from portal.workdays.announced import AnnouncedCalendar
from portal.workdays.pages import TermsPage


class RegisterPage(TermsPage, ScopedMixin):
    """A page of one register. `rows()` are those that the reader may see."""

    access: ClassVar = Holds(*READERS)
    queryset: ClassVar = GreenBase.objects.all()  # the gate asks for a scoped queryset; rows() takes the register's

    @cached_property
    def register(self) -> Register:
        """The register that the address names. Raises Http404."""
        try:
            return REGISTERS[self.kwargs["register"]]
        except KeyError as error:
            raise Http404 from error

    @property
    def hand(self) -> Hand:
        return Hand(self.by, business_now(), SimpleLazyObject(lambda: self.calendar))

    def calendar_of(self, register: Register) -> AnnouncedCalendar | None:
        """The calendar, where the register has lamps."""
        return self.calendar if register.lamp else None

    def rows(self) -> QuerySet[Any]:
        """The rows of the register that the reader may see, with what their columns name."""
        model = self.register.model
        related = [field.name for field in model._meta.fields if isinstance(field, ForeignKey)]  # noqa: SLF001
        rows: QuerySet[Any] = model.objects.visible_to(self.by)
        return rows.select_related(*related) if related else rows

    def row(self) -> RegisterRow:
        """The row that the address names. Raises Http404 where it is not or may not be seen."""
        try:
            found: RegisterRow = get_object_or_404(self.rows(), pk=self.kwargs["pk"])
        except (ValueError, OverflowError) as error:
            raise Http404 from error
        return found

    def context(self, **extra: Any) -> dict[str, Any]:
        parent = REGISTERS.get(self.register.is_under)
        return super().context(register=self.register, under=parent, **extra)
