"""表格导入: what one may import, a template of it, the upload, what was found, the confirmation, one's own imports."""

from typing import IO, Any, ClassVar

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.urls import reverse
from django.utils.functional import cached_property
from django_htmx.http import HttpResponseClientRedirect

from portal.clock.today import business_now
from portal.exchange import template
from portal.exchange.declarations import Resource
from portal.exchange.layout import shape_of
from portal.exchange.report import MOST_CHANGES, BadCell
from portal.exchange.workbook import sent
from portal.files.kinds import SHEETS
from portal.imports import actions
from portal.imports.forms import SheetForm
from portal.imports.models import ImportRun, State
from portal.imports.rights import resources_of
from portal.imports.taking_out import take_out
from portal.people.pages import DeskPage
from portal.people.roles import Role
from portal.regions.models import Region
from portal.regions.scoped import covers
from portal.web.access import Holds
from portal.web.gate import is_htmx
from portal.web.views import DetailView, FormView, ListView

IMPORTERS = Holds(Role.DATA_CLERK, Role.PROJECT_CLERK)
SHOWN_CELLS = 200  # of the bad ones; the marked file has them all
ACCEPTED = ",".join(ending for kind in SHEETS for ending in kind.extensions)


class ImportsPage(DeskPage):
    """A page of imports."""

    access: ClassVar = IMPORTERS


class ImportsView(ImportsPage, ListView):
    """What one may import, and one's own imports, newest first."""

    title = "表格导入"
    template_name = "portal/imports/list.html"
    queryset = ImportRun.objects.in_short().select_related("file")
    order = ("-created_at", "-pk")

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(resources=list(resources_of(self.by, self.today)), **extra)


class ResourcePage(ImportsPage):
    """A page of one kind of sheet, for those who may import it."""

    @cached_property
    def resource(self) -> Resource:
        """Raises Http404 for what the reader may not import."""
        for resource in resources_of(self.by, self.today):
            if resource.code == self.kwargs["code"]:
                return resource
        raise Http404


class ResourceView(ResourcePage, FormView):
    """What the sheet looks like, its template, and the upload."""

    template_name = "portal/imports/resource.html"
    fragment_name = "portal/imports/_upload.html"
    form_class = SheetForm

    def context(self, **extra: Any) -> dict[str, Any]:
        columns = [(column, "".join([*shape_of(column), column.note])) for column in self.resource.columns]
        return super().context(
            title=self.resource.name, resource=self.resource, columns=columns, accept=ACCEPTED, **extra
        )

    def done(self, form: SheetForm) -> HttpResponse:
        run = actions.upload(
            resource=self.resource, upload=form.cleaned_data["sheet"], by=self.by, at=business_now()
        )  # fmt: skip
        address = reverse("imports:run", args=[run.pk])
        return HttpResponseClientRedirect(address) if is_htmx(self.request) else redirect(address)


class TemplateView(ResourcePage):
    """The empty sheet, with the importer's region filled in."""

    def get(self, _request: HttpRequest, /, **_kwargs: Any) -> FileResponse:
        file = self.of_places() if self.resource.region_level else self.of_own_region()
        return sent(file, f"{self.resource.name}模板")

    def of_own_region(self) -> IO[bytes]:
        """The own code in each row; those below and those that ended in it may be chosen."""
        below = Region.objects.on(self.today).children_of(self.by.region_code).values_list("code", flat=True)
        codes = [*self.by.territory, *below.order_by("code")]
        return template.blank(self.resource, codes, self.by.region_code)

    def of_places(self) -> IO[bytes]:
        """A row for each place of the level at which the rows lie."""
        places = Region.objects.on(self.today).at_level(self.resource.region_level).order_by("code")
        codes = [code for code in places.values_list("code", flat=True) if covers(self.by.region_code, code)]
        return template.filled(self.resource, codes, ({self.resource.region: code} for code in codes))


class RowsView(ResourcePage):
    """What stands of the importer's region, to be changed and sent again."""

    def get(self, _request: HttpRequest, /, **_kwargs: Any) -> FileResponse:
        file = take_out(resource=self.resource, by=self.by, at=business_now())
        return sent(file, f"{self.resource.name}{self.today:%Y%m%d}")


class RunView(ImportsPage, DetailView):
    """One import: how far it is, what was found, what may be done. Asked again every two seconds while it runs."""

    template_name = "portal/imports/run.html"
    fragment_name = "portal/imports/_run.html"
    queryset = ImportRun.objects.select_related("file", "progress")

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page()

    @cached_property
    def run(self) -> ImportRun:
        found: ImportRun = self.get_object()
        return found

    def context(self, **extra: Any) -> dict[str, Any]:
        run = self.run
        return super().context(
            run=run,
            object=run,
            cells=run.bad_cells[:SHOWN_CELLS],
            is_cut=len(run.changes) >= MOST_CHANGES,
            rows_url=resolve_url(run.resource.list_url) if run.resource.list_url else "",
            title=run.resource_name,
            **extra,
        )


class ConfirmView(RunView):
    """The importer has read what will happen, and wants it."""

    http_method_names = ["post"]

    def post(self, _request: HttpRequest, /, **_kwargs: Any) -> HttpResponse:
        run = actions.confirm(run=self.run, by=self.by, at=business_now())
        return redirect("imports:run", run.pk)


class CancelView(RunView):
    """The importer does not want it."""

    http_method_names = ["post"]

    def post(self, _request: HttpRequest, /, **_kwargs: Any) -> HttpResponse:
        run = actions.cancel(run=self.run, by=self.by)
        return redirect("imports:run", run.pk)


class MarkedView(RunView):
    """What was sent, with its bad cells coloured and commented."""

    http_method_names = ["get"]

    def get(self, _request: HttpRequest, /, **_kwargs: Any) -> FileResponse:  # type: ignore[override]
        run = self.run
        if run.state != State.REFUSED or not run.bad_cells:
            raise Http404
        bad = [
            BadCell(cell["row"], cell["place"], cell["column"], cell["value"], cell["reason"])
            for cell in run.bad_cells
        ]  # fmt: skip
        with actions.opened(run) as sheet:
            file = template.marked(run.resource, sheet, bad)
        return sent(file, f"{run.file.name.rpartition('.')[0]}（错误标注）")
