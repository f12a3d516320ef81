"""The overview of all registers, one register as a list, and the list as a workbook."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest
from django.utils.functional import cached_property

from afforestation.models.base import READERS, WORKERS
from afforestation.registers.filters import RegisterFilter, filter_of
from afforestation.registers.registry import REGISTERS
from afforestation.registers.rights import may_enter
from afforestation.registers.sheets import resource_of
from afforestation.registers.spreadsheets.resources import code_of
from afforestation.registers.tables import table_of
from afforestation.registers.views.base import RegisterPage
from portal.exchange.workbook import sent
from portal.people.actions.exporting import take_out
from portal.people.pages import DeskPage
from portal.web.access import Holds
from portal.web.views import ListView, PageView


class DeskView(DeskPage, PageView):
    """All registers with the number of rows that the reader sees."""

    access: ClassVar = Holds(*READERS)
    title = "国土绿化台账"
    template_name = "afforestation/desk.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        counts = [
            (register, register.model.objects.visible_to(self.by).live().count(), may_enter(register, self.by))
            for register in REGISTERS.values()
        ]
        return super().context(registers=counts, **extra)


class RowsView(RegisterPage, ListView):
    """The live rows of a register, newest first."""

    template_name = "afforestation/register.html"

    @cached_property
    def filterset(self) -> RegisterFilter:
        return filter_of(self.register)(self.request.GET, queryset=self.rows(), request=self.request)

    @property
    def sheet_code(self) -> str:
        """The sheet by which the reader brings rows in; empty where there is none."""
        may = may_enter(self.register, self.by) and self.by.holds(*WORKERS)
        return code_of(self.register) if may and self.register.key else ""

    def rows(self) -> QuerySet[Any]:
        live: QuerySet[Any] = super().rows().live()  # type: ignore[attr-defined]
        return live

    def context(self, **extra: Any) -> dict[str, Any]:
        calendar = self.calendar_of(self.register)
        return super().context(
            title=self.register.title,
            query=self.query,
            table=table_of(self.register, extra["page"].rows, today=self.today, calendar=calendar),
            may_enter=may_enter(self.register, self.by),
            sheet_code=self.sheet_code,
            **extra,
        )


class SheetView(RowsView):
    """The same rows as a workbook."""

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> FileResponse:  # type: ignore[override]
        register = self.register
        file = take_out(
            room="afforestation", subject=f"afforestation.{register.code}", rows=self.found().order_by(*self.order),
            title=register.title, sheet=resource_of(register), query=self.query, by=self.by,
        )  # fmt: skip
        return sent(file, f"{register.title}{self.today:%Y%m%d}")
