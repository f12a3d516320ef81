"""What forestry offices open for the public."""

from typing import Any, ClassVar

from django.contrib import messages
from django.forms import ModelForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property

from afforestation.access import GIFT_READERS, Forestry
from afforestation.actions.desk import OPENERS, close_event, open_event, open_season
from afforestation.forms.desk import CloseEventForm, EventForm, SeasonForm
from afforestation.models import PlantingEvent, SeedlingSeason
from portal.clock.today import business_now
from portal.people.pages import DeskPage
from portal.regions.scoped import COUNTY, level_of
from portal.web.access import Access
from portal.web.views import FormView, ListView

WRITERS = Forestry(*OPENERS)


class ForestryPage(DeskPage):
    """A desk page of a forestry office."""

    access: ClassVar[Access] = GIFT_READERS

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


class CloseEventView(ForestryPage, FormView):
    """End the sign-up of an offer before its day, with the reason."""

    access = WRITERS
    title = "提前结束报名"
    template_name = "afforestation/close_event.html"
    form_class = CloseEventForm

    @cached_property
    def event(self) -> PlantingEvent:
        return get_object_or_404(PlantingEvent.objects.visible_to(self.by), pk=self.kwargs["pk"])

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(event=self.event, submit_label="结束报名", **extra)

    def done(self, form: CloseEventForm) -> HttpResponse:
        event = close_event(event=self.event, reason=form.cleaned_data["reason"], by=self.by, at=business_now())
        messages.success(self.request, f"“{event.title}”的报名已提前结束。")
        return redirect("afforestation:events")


class NewSeasonView(NewEventView):
    """Open a season of gift seedlings."""

    title = "开设赠苗植树季"
    form_class = SeasonForm
    words: ClassVar = {"submit_label": "开设", "back": "afforestation:seasons", "back_title": "赠苗植树季"}

    def done(self, form: Any) -> HttpResponse:
        season = open_season(data=form.cleaned_data, by=self.by, at=business_now())
        messages.success(self.request, f"“{season.name}”已开设。")
        return redirect("afforestation:seasons")
