"""The item owner's pages: the items of the office, and what may be changed about each without a release."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, resolve_url
from django.utils.functional import cached_property

from portal.catalog import actions
from portal.catalog.forms import PromiseForm, RoundForm, SuspendForm
from portal.catalog.models import ServiceItem
from portal.catalog.queries import opening
from portal.people.pages import DeskPage
from portal.people.roles import Role
from portal.web import verbs
from portal.web.access import Holds
from portal.web.forms import PortalForm

OWNER = Holds(Role.ITEM_OWNER)


class OwnerView(DeskPage):
    """A page for item owners. An item of another office is a 404."""

    access: ClassVar = OWNER


class ItemsView(OwnerView):
    """The items that the post owns, and whether each takes filings today."""

    title = "事项管理"
    template_name = "portal/catalog/desk_items.html"

    def get(self, _request: HttpRequest) -> HttpResponse:
        items = ServiceItem.objects.filter(is_offered=True).prefetch_related("rounds")
        owned = [item for item in items if actions.is_owned_by(item, self.by)]
        return self.page(items=[(item, opening(item, self.today)) for item in owned])


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(verbs.Entry):
    """One change to an item."""

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
            opening=opening(item, self.today),
            forms=[(row, form if row is entry else self._empty(row)) for row in offered],
            form=form,
            **{"title": item.name, **extra},
        )

    def _empty(self, entry: Entry) -> PortalForm:
        initial = {"promised_days": self.item.promised_days} if entry.form is PromiseForm else {}
        return entry.form(initial=initial, auto_id=entry.auto_id)


class ChangeView(ItemView, verbs.VerbView):
    """Makes one change to an item."""

    @property
    def back(self) -> str:
        return resolve_url("catalog:item", self.item.code)

    def act(self, form: Any) -> None:
        dated = {"on": self.today} if self.entry.is_dated else {}
        self.entry.action(item=self.item, by=self.by, **form.cleaned_data, **dated)

    def forget(self) -> None:
        del self.item
