"""What forestry offices open for the public, and the seedlings they hand over."""

from typing import Any, ClassVar

from django.contrib import messages
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property

from afforestation.access import Forestry
from afforestation.actions.desk import OPENERS, open_event, open_season
from afforestation.actions.gifts import hand_over
from afforestation.forms.desk import EventForm, HandOverForm, SeasonForm
from afforestation.models import PlantingEvent, SeedlingGift, SeedlingSeason
from portal.clock.today import business_now
from portal.people.pages import DeskPage
from portal.people.roles import Role
from portal.regions.scoped import COUNTY, level_of
from portal.web.access import Access
from portal.web.views import DetailView, FormView, ListView

READERS = Forestry(
    Role.HANDLER, Role.REVIEWER, Role.APPROVER, Role.DATA_CLERK, Role.DATA_REVIEWER, readers=True
)  # fmt: skip
WRITERS = Forestry(*OPENERS)


class ForestryPage(DeskPage):
    """A desk page of a forestry office."""

    access: ClassVar[Access] = READERS

    @property
    def may_open(self) -> bool:
        """Whether the reader's county may open something here."""
        return not WRITERS.refusal(self.by) and level_of(self.by.region_code) == COUNTY


class EventsView(ForestryPage, ListView):
    """The offers of the region, those that end last first."""

    title = "植树认养活动"
    template_name = "afforestation/events.html"
    queryset = PlantingEvent.objects.all()
    order = ("-sign_up_until_on", "-pk")

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(today=self.today, **extra)


class SeasonsView(ForestryPage, ListView):
    """The seasons of the region, newest first."""

    title = "赠苗植树季"
    template_name = "afforestation/seasons.html"
    queryset = SeedlingSeason.objects.all()
    order = ("-opens_on", "-pk")

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(today=self.today, **extra)


class GiftsView(ForestryPage, ListView):
    """The gifts of the region, newest first."""

    title = "赠苗交付"
    template_name = "afforestation/gifts.html"
    queryset = SeedlingGift.objects.select_related("season").prefetch_related("lines")
    order = ("-granted_on", "-pk")


class NewEventView(ForestryPage, FormView):
    """Open a day of planting, or something to adopt."""

    access = WRITERS
    title = "发布植树认养活动"
    template_name = "afforestation/new.html"
    form_class: type[ModelForm] = EventForm
    words: ClassVar = {"submit_label": "发布", "back": "afforestation:events", "back_title": "植树认养活动"}

    def done(self, form: Any) -> HttpResponse:
        event = open_event(data=form.cleaned_data, by=self.by, at=business_now())
        messages.success(self.request, f"“{event.title}”已发布，可以报名了。")
        return redirect("afforestation:events")

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(**{**self.words, **extra})


class NewSeasonView(NewEventView):
    """Open a season of gift seedlings."""

    title = "开设赠苗植树季"
    form_class = SeasonForm
    words: ClassVar = {"submit_label": "开设", "back": "afforestation:seasons", "back_title": "赠苗植树季"}

    def done(self, form: Any) -> HttpResponse:
        season = open_season(data=form.cleaned_data, by=self.by, at=business_now())
        messages.success(self.request, f"“{season.name}”已开设。")
        return redirect("afforestation:seasons")


class GiftView(ForestryPage, DetailView):
    """One gift, and its hand-over while that is still to come."""

    title = "赠苗详情"
    template_name = "afforestation/gift.html"
    queryset = SeedlingGift.objects.select_related("season", "case", "handed_over_by__office", "handed_over_by__user")

    @cached_property
    def gift(self) -> SeedlingGift:
        found: SeedlingGift = self.get_object()
        return found

    @property
    def may_hand_over(self) -> bool:
        is_settled = self.gift.handed_over_on or self.gift.cancelled_on
        return not is_settled and not WRITERS.refusal(self.by)

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page(form=HandOverForm(self.gift) if self.may_hand_over else None)

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(gift=self.gift, **extra)


class HandOverView(GiftView, FormView):
    """Record what was handed over; the page comes again where that can't be."""

    access = WRITERS
    http_method_names = ["post"]
    refused_status = 409

    def get_form(self, _form_class: Any = None) -> HandOverForm:
        return HandOverForm(self.gift, self.request.POST)

    def done(self, form: HandOverForm) -> HttpResponse:
        hand_over(gift=self.gift, numbers=form.numbers, by=self.by, at=business_now())
        messages.success(self.request, "交付已登记。")
        return redirect("afforestation:gift", self.gift.pk)
