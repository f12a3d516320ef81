"""What all pages of registers know: the register in the address, the row, who writes and when."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.functional import cached_property

from afforestation.models import GreenBase
from afforestation.models.base import READERS, RegisterRow
from afforestation.registers.declarations import Hand, Register
from afforestation.registers.finding import hand_of, register_or_404, row_or_404, rows_for
from afforestation.registers.registry import REGISTERS
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
        return register_or_404(self.kwargs["register"])

    @property
    def hand(self) -> Hand:
        return hand_of(self.by, lambda: self.calendar)

    def calendar_of(self, register: Register) -> AnnouncedCalendar | None:
        """The calendar, where the register has lamps."""
        return self.calendar if register.lamp else None

    def rows(self) -> QuerySet[Any]:
        """The rows of the register that the reader may see, with what their columns name."""
        return rows_for(self.register, self.by)

    def row(self) -> RegisterRow:
        """The row that the address names. Raises Http404 where it is not or may not be seen."""
        return row_or_404(self.rows(), self.kwargs["pk"])

    def context(self, **extra: Any) -> dict[str, Any]:
        parent = REGISTERS.get(self.register.is_under)
        return super().context(register=self.register, under=parent, **extra)
