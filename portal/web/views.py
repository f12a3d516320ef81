"""Base views. They ask who and where, translate HTTP and decide nothing.

Each declares `access`; lists and details go through `visible_to(actor)`, so what may not be seen is a 404.
"""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.core.exceptions import ImproperlyConfigured
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils.functional import cached_property
from django.views import View
from django.views.generic.edit import FormMixin

from portal.rules.refusal import Refusal
from portal.web.access import Actor, actor_of
from portal.web.gate import Gated, is_htmx
from portal.web.keyset import page_of

PUBLIC_FRAME = "portal/base.html"
DESK_FRAME = "portal/desk.html"


class PortalView(Gated, View):
    """The base of every view. Set `frame = DESK_FRAME` for pages of the staff."""

    frame: ClassVar[str] = PUBLIC_FRAME
    title: str = ""
    template_name: str = ""
    fragment_name: str = ""  # what htmx gets instead of the whole page

    @property
    def actor(self) -> Actor:
        return actor_of(self.request)

    def context(self, **extra: Any) -> dict[str, Any]:
        """What the template is given; extend with super().context(...)."""
        return {"frame": self.frame, "title": self.title, "view": self, **extra}

    def page(self, *, status: int = 200, **extra: Any) -> HttpResponse:
        """Render the page, or the fragment where htmx asks and the view has one."""
        template = self.fragment_name if self.fragment_name and is_htmx(self.request) else self.template_name
        return render(self.request, template, self.context(**extra), status=status)


class PageView(PortalView):
    """A page that only shows."""

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page()


class ScopedMixin(PortalView):
    """Rows of one kind as far as the actor may see them. A queryset without `visible_to` does not start."""

    queryset: ClassVar[QuerySet[Any]]

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        if not hasattr(getattr(cls, "queryset", None), "visible_to"):
            raise ImproperlyConfigured(f"{cls.__module__}.{cls.__qualname__}: its queryset has no visible_to(actor).")
        return super().as_view(**initkwargs)

    def rows(self) -> QuerySet[Any]:
        """The rows the actor may see; extend to narrow or to select related rows."""
        return self.queryset.all().visible_to(self.actor)  # type: ignore[attr-defined, no-any-return]


class ListView(ScopedMixin):
    """A list in keyset pages. `filterset_class` (django-filter) is optional; its state lives in the URL."""

    template_name = "portal/list.html"
    filterset_class: ClassVar[Any] = None
    order: ClassVar[tuple[str, ...]] = ("-pk",)
    page_size: ClassVar[int] = 20
    columns: ClassVar[tuple[str, ...]] = ()  # all that the page reads of a row, where the rows are wide; empty: any

    @cached_property
    def filterset(self) -> Any:
        """The search; None where the list has none."""
        if self.filterset_class is None:
            return None
        return self.filterset_class(self.request.GET, queryset=self.rows(), request=self.request)

    def found(self) -> QuerySet[Any]:
        """The rows that the search leaves."""
        rows: QuerySet[Any] = self.filterset.qs if self.filterset else self.rows()
        return rows

    @property
    def query(self) -> str:
        """The search as it stands in the address, without the place in the list."""
        return urlencode([(name, value) for name, value in self.request.GET.items() if name != "cursor" and value])

    def get(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        rows = self.found().only(*self.columns) if self.columns else self.found()
        cut = page_of(rows, order=self.order, size=self.page_size, cursor=request.GET.get("cursor", ""))
        return self.page(
            page=cut,
            filter_form=self.filterset and self.filterset.form,
            next_url=with_cursor(request.GET, cut.next),
            previous_url=with_cursor(request.GET, cut.previous),
        )


class DetailView(ScopedMixin):
    """One row, found by the URL's own words (`lookup`), as `object` in the template."""

    template_name = "portal/detail.html"
    lookup: ClassVar[tuple[str, ...]] = ("pk",)

    def get_object(self) -> Any:
        """The row that the URL names. Raises Http404 where it is not or may not be seen."""
        try:
            return get_object_or_404(self.rows(), **{name: self.kwargs[name] for name in self.lookup})
        except (ValueError, OverflowError) as error:
            raise Http404 from error

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page(object=self.get_object())


class FormView(PortalView, FormMixin):  # type: ignore[misc]
    """A form. `done(form)` makes the one call into actions and answers; a refusal comes back with all input kept.

    Set `refused_status = 409` where a refusal means that the row has moved on, not that something was typed wrongly.
    """

    template_name = "portal/form.html"
    refused_status: ClassVar[int] = 422

    def done(self, form: Any) -> HttpResponse:
        """Act on a valid form and answer, usually with a redirect."""
        raise NotImplementedError

    def forget(self) -> None:
        """Let go of rows read so far, where somebody else may have been faster: the page shows what is."""

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page(form=self.get_form())

    def post(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        form = self.get_form()
        if not form.is_valid():
            return self.page(status=422, form=form)
        try:
            return self.done(form)
        except Refusal as refusal:
            self.forget()
            form.add_error(None, refusal.text)
            return self.page(status=self.refused_status, form=form, refusal=refusal)


def with_cursor(query: QueryDict, cursor: str) -> str:
    """The address of a neighbouring page with filters kept; empty without a cursor."""
    if not cursor:
        return ""
    kept = query.copy()
    kept["cursor"] = cursor
    return f"?{kept.urlencode()}"
