"""The item owner's pages: the items of the office, and what may be changed about each without a release."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property

from portal.catalog import actions
from portal.catalog.forms import PromiseForm, RoundForm, SuspendForm
from portal.catalog.models import ServiceItem
from portal.catalog.queries import opening
from portal.clock.today import business_date
from portal.people.actors import Actor
from portal.people.middleware import actor_of
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from portal.web.access import Holds
from portal.web.forms import PortalForm
from portal.web.views import DESK_FRAME, PortalView

OWNER = Holds(Role.ITEM_OWNER)


class OwnerView(PortalView):
    """A page for item owners. An item of another office is a 404."""

    access: ClassVar = OWNER
    frame = DESK_FRAME

    @property
    def by(self) -> Actor:
        return actor_of(self.request)


class ItemsView(OwnerView):
    """The items that the post owns, and whether each takes filings today."""

    title = "事项管理"
    template_name = "portal/catalog/desk_items.html"

    def get(self, _request: HttpRequest) -> HttpResponse:
        today = business_date()
        items = ServiceItem.objects.filter(is_offered=True).prefetch_related("rounds")
        owned = [item for item in items if actions.is_owned_by(item, self.by)]
        return self.page(items=[(item, opening(item, today)) for item in owned])


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change: its address, its form, the action it enters, and what is said when it is done."""

    name: str
    label: str
    form: type[PortalForm]
    action: Callable[..., object]
    text: str
    done: str
    is_dated: bool = False  # whether the action asks for the day


ENTRIES = (
    Entry(
        name="promise", label="调整承诺时限", form=PromiseForm, action=actions.change_promised_days,
        text="只影响今后提交的申请；已提交的仍按提交时的承诺办理。", done="承诺时限已调整。",
    ),
    Entry(
        name="round", label="开设申报批次", form=RoundForm, action=actions.open_round,
        text="设了批次的事项，只在批次的起止日期内受理申报。", done="申报批次已开设。",
    ),
    Entry(
        name="suspend", label="暂停办理", form=SuspendForm, action=actions.suspend, is_dated=True,
        text="暂停后不再接收新的申报，在办的办件不受影响。", done="事项已暂停办理。",
    ),
    Entry(
        name="take-up", label="恢复办理", form=PortalForm, action=actions.take_up_again,
        text="恢复后即可接收申报。", done="事项已恢复办理。",
    ),
)  # fmt: skip


class ItemView(OwnerView):
    """One item with its rounds, and the forms of what may be changed."""

    template_name = "portal/catalog/desk_item.html"

    @cached_property
    def item(self) -> ServiceItem:
        """The item that the address names, where the post owns it. Raises Http404."""
        item = get_object_or_404(ServiceItem.objects.prefetch_related("rounds"), code=self.kwargs["code"])
        try:
            is_owned = actions.is_owned_by(item, self.by)
        except LookupError as error:  # the policy is switched off
            raise Http404 from error
        if not is_owned:
            raise Http404
        return item

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        return self.page()

    def context(self, *, entry: Entry | None = None, form: PortalForm | None = None, **extra: Any) -> dict[str, Any]:
        item = self.item
        unfit = "suspend" if item.suspended_from else "take-up"
        offered = [row for row in ENTRIES if row.name != unfit]
        return super().context(
            item=item,
            opening=opening(item, business_date()),
            forms=[(row, form if row is entry else self._empty(row)) for row in offered],
            form=form,
            **{"title": item.name, **extra},
        )

    def _empty(self, entry: Entry) -> PortalForm:
        initial = {"promised_days": self.item.promised_days} if entry.form is PromiseForm else {}
        return entry.form(initial=initial, auto_id=f"{entry.name}_%s")


class ChangeView(ItemView):
    """Makes one change; the page of the item comes again where that can't be, with all that was typed."""

    entry: ClassVar[Entry] = ENTRIES[0]  # each address gives its own
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        form = self.entry.form(request.POST)
        if not form.is_valid():
            return self.page(status=422, entry=self.entry, form=form)
        dated = {"on": business_date()} if self.entry.is_dated else {}
        try:
            self.entry.action(item=self.item, by=self.by, **form.cleaned_data, **dated)
        except Refusal as refusal:
            form.add_error(None, refusal.text)
            return self.page(status=409, entry=self.entry, form=form, refusal=refusal)
        messages.success(request, self.entry.done)
        return redirect("catalog:item", self.item.code)
