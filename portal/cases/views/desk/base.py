"""What the pages of the desk share: an alarm for years without calendar, and lists that go out as workbooks."""

from typing import Any, ClassVar

from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.urls import reverse

from portal.cases.sheets import Sheet
from portal.exchange.workbook import sent
from portal.people.actions.exporting import take_out
from portal.web.access import OFFICIAL, Access
from portal.web.views import ListView
from portal.workdays.calendar import missing_years
from portal.workdays.pages import TermsPage


class DeskView(TermsPage):
    """A page of the staff about cases."""

    access: ClassVar[Access] = OFFICIAL

    @property
    def missing_years(self) -> tuple[int, ...]:
        """Years within reach of today's deadlines whose working days nobody has loaded: an alarm for every desk."""
        return missing_years(self.today, self.calendar)


class DeskListView(DeskView, ListView):
    """A list of the staff, as a page or, at the address of its export, as a workbook of all that the filters leave."""

    code: ClassVar[str]  # the name of its address; that of the export has _export behind it
    sheet: ClassVar[type[Sheet]]
    is_export = False

    def get(self, request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        return self.workbook() if self.is_export else super().get(request, *args, **kwargs)

    def workbook(self) -> FileResponse:
        """All rows that the search leaves."""
        file = take_out(
            room="cases", subject=f"list:{self.title}", rows=self.found().order_by(*self.order), title=self.title,
            sheet=self.sheet(by=self.by, today=self.today, calendar=self.calendar), query=self.query, by=self.by,
        )  # fmt: skip
        return sent(file, f"{self.title}{self.today:%Y%m%d}")

    def context(self, **extra: Any) -> dict[str, Any]:
        lines = [self.line(row) for row in extra["page"].rows]
        return super().context(lines=lines, export_url=self.export_url, **extra)

    def line(self, row: Any) -> Any:
        """A row as the template shows it."""
        return row

    @property
    def export_url(self) -> str:
        address = reverse(f"desk:{self.code}_export")
        return f"{address}?{self.query}" if self.query else address
