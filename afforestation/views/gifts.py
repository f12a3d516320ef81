"""Gift seedlings at the desk: what was granted, and its hand-over out of the stock of a nursery."""

from typing import Any

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property

from afforestation.actions.deliveries import hand_over
from afforestation.forms.deliveries import HandOverForm
from afforestation.models import SeedlingGift, SeedlingGiftLine
from afforestation.models.base import READERS
from afforestation.views.desk import WRITERS, ForestryPage
from portal.cases.models import Case
from portal.clock.today import business_now
from portal.web.access import Holds
from portal.web.views import DetailView, FormView, ListView

LINES = SeedlingGiftLine.objects.select_related("species", "movement__nursery")
MOVEMENT_READERS = Holds(*READERS)


class GiftsView(ForestryPage, ListView):
    """The gifts of the region, newest first."""

    title = "赠苗交付"
    template_name = "afforestation/gifts.html"
    queryset = SeedlingGift.objects.select_related("season").prefetch_related(Prefetch("lines", LINES))
    order = ("-granted_on", "-pk")


class GiftView(ForestryPage, DetailView):
    """One gift, and its hand-over while that is still to come."""

    title = "赠苗详情"
    template_name = "afforestation/gift.html"
    queryset = SeedlingGift.objects.select_related(
        "season", "case__item", "handed_over_by__office", "handed_over_by__user"
    )

    @cached_property
    def gift(self) -> SeedlingGift:
        found: SeedlingGift = self.get_object()
        return found

    @property
    def may_hand_over(self) -> bool:
        is_settled = self.gift.handed_over_on or self.gift.cancelled_on
        return not is_settled and not WRITERS.refusal(self.by)

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page(form=HandOverForm(self.gift, self.by) if self.may_hand_over else None)

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(
            gift=self.gift,
            lines=LINES.filter(gift=self.gift),
            may_open_case=Case.objects.visible_to(self.by).filter(pk=self.gift.case_id).exists(),
            may_open_movement=not MOVEMENT_READERS.refusal(self.by),
            **extra,
        )


class HandOverView(GiftView, FormView):
    """Record what was handed over; the page comes again where that can't be."""

    access = WRITERS
    http_method_names = ["post"]
    refused_status = 409

    def get_form(self, _form_class: Any = None) -> HandOverForm:
        return HandOverForm(self.gift, self.by, self.request.POST)

    def done(self, form: HandOverForm) -> HttpResponse:
        hand_over(gift=self.gift, handed=form.handed, by=self.by, at=business_now())
        messages.success(self.request, "交付已登记，苗圃库存已相应减少。")
        return redirect("afforestation:gift", self.gift.pk)
