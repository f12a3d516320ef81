"""The overview of all registers, one register as a list, and the list as a workbook."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse

from afforestation.models.base import READERS, WORKERS
from afforestation.registers.filters import RegisterFilter, filter_of
from afforestation.registers.registry import REGISTERS
from afforestation.registers.rights import may_enter
from afforestation.registers.sheets import file_name, take_out
from afforestation.registers.spreadsheets.resources import code_of
from afforestation.registers.tables import table_of
from afforestation.registers.views.base import RegisterPage
from portal.clock.today import business_date
from portal.people.middleware import actor_of
from portal.web.access import Holds
from portal.web.keyset import page_of
from portal.web.views import DESK_FRAME, PageView, with_cursor
from portal.workdays.calendar import load

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PAGE_SIZE = 20


class DeskView(PageView):
    """All registers with the number of rows that the reader sees."""

    access: ClassVar = Holds(*READERS)
    frame = DESK_FRAME
    title = "国土绿化台账"
    template_name = "afforestation/desk.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        by = actor_of(self.request)
        counts = [
            (register, register.model.objects.visible_to(by).live().count(), may_enter(register, by))
            for register in REGISTERS.values()
        ]
        return super().context(registers=counts, **extra)


class RowsView(RegisterPage):
    """The live rows of a register, newest first."""

    template_name = "afforestation/register.html"
    order: ClassVar = ("-pk",)

    def get(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        found = self.filtered()
        cut = page_of(found.qs, order=self.order, size=PAGE_SIZE, cursor=request.GET.get("cursor", ""))
        return self.page(
            title=self.register.title,
            page=cut,
            filter_form=found.form,
            next_url=with_cursor(request.GET, cut.next),
            previous_url=with_cursor(request.GET, cut.previous),
            query=request.GET.urlencode(),
            table=table_of(self.register, cut.rows, today=business_date(), calendar=self._calendar()),
            may_enter=may_enter(self.register, self.by),
            sheet_code=self._sheet_code(),
        )

    def filtered(self) -> RegisterFilter:
        """The rows that the query asks for."""
        return filter_of(self.register)(self.request.GET, queryset=self.rows(), request=self.request)

    def rows(self) -> QuerySet[Any]:
        live: QuerySet[Any] = super().rows().live()  # type: ignore[attr-defined]
        return live

    def _sheet_code(self) -> str:
        """The sheet by which the reader brings rows in; empty where there is none."""
        may = may_enter(self.register, self.by) and self.by.holds(*WORKERS)
        return code_of(self.register) if may and self.register.key else ""

    def _calendar(self) -> Any:
        return load() if self.register.lamp else None


class SheetView(RowsView):
    """The same rows as a workbook."""

    def get(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> FileResponse:  # type: ignore[override]
        file = take_out(register=self.register, rows=self.filtered().qs, query=request.GET.urlencode(), hand=self.hand)
        name = file_name(self.register, business_date())
        return FileResponse(file, as_attachment=True, filename=name, content_type=CONTENT_TYPE)
