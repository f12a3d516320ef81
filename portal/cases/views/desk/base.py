"""What the pages of the desk share: who works, on which day, by which calendar."""

from datetime import date
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property

from portal.cases.sheets import Sheet
from portal.cases.views.desk.export import workbook
from portal.clock.today import business_date
from portal.people.actors import Actor
from portal.people.middleware import actor_of
from portal.web.access import OFFICIAL, Access
from portal.web.views import DESK_FRAME, ListView, PortalView
from portal.workdays.announced import AnnouncedCalendar
from portal.workdays.calendar import load, missing_years


class DeskView(PortalView):
    """A page of the staff."""

    access: ClassVar[Access] = OFFICIAL
    frame = DESK_FRAME

    @property
    def by(self) -> Actor:
        return actor_of(self.request)

    @property
    def today(self) -> date:
        return business_date()

    @cached_property
    def calendar(self) -> AnnouncedCalendar:
        return load()

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
        if self.is_export:
            sheet = self.sheet(by=self.by, today=self.today, calendar=self.calendar)
            return workbook(sheet, self.found(), title=self.title, query=self.query, by=self.by, on=self.today)
        return super().get(request, *args, **kwargs)

    def context(self, **extra: Any) -> dict[str, Any]:
        lines = [self.line(row) for row in extra["page"].rows]
        return super().context(lines=lines, export_url=self.export_url, **extra)

    def line(self, row: Any) -> Any:
        """A row as the template shows it."""
        return row

    @property
    def query(self) -> str:
        """The filters as they stand in the address, without the place in the list."""
        return urlencode([(name, value) for name, value in self.request.GET.items() if name != "cursor" and value])

    @property
    def export_url(self) -> str:
        address = reverse(f"desk:{self.code}_export")
        return f"{address}?{self.query}" if self.query else address

    def found(self) -> QuerySet[Any]:
        """All rows that the filters leave, in the list's order."""
        rows = self.rows()
        if self.filterset_class:
            rows = self.filterset_class(self.request.GET, queryset=rows, request=self.request).qs
        return rows.order_by(*self.order)
