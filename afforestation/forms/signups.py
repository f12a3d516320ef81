"""The one page of a sign-up."""

from typing import Any

from django import forms
from django.db.models import Q

from afforestation.models import PlantingEvent, PlantingPlace, SignUpApplication
from portal.clock.today import day_of
from portal.web.forms import PortalModelForm


class EventField(forms.ModelChoiceField):
    """What was on offer in the county when the case was begun, with day or years and the places left."""

    def label_from_instance(self, event: Any) -> str:
        return f"{event.title}（{event.when}，{event.place}，余 {event.left} 个名额）"


class SignUpForm(PortalModelForm):
    """What one signs up for, with how many places, for how long."""

    class Meta:
        model = SignUpApplication
        fields = ("event", "places", "years", "certificate_name", "wish")
        field_classes = {"event": EventField}
        widgets = {"event": forms.RadioSelect}
        help_texts = {
            "places": "植树活动填参加人数，认养填株数或块数",
            "years": "认养时填写，植树活动不填",
            "certificate_name": "证书上写谁的名字",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        case = self.instance.case
        field = self.fields["event"]
        offered = PlantingEvent.objects.filter(
            county_code=case.region_code[:6], sign_up_until_on__gte=day_of(case.created_at)
        )
        own = PlantingPlace.objects.filter(case=case).values("event")
        open_to = offered.filter(Q(closed_at=None) | Q(pk__in=own))
        field.queryset = open_to.order_by("sign_up_until_on", "pk")  # type: ignore[attr-defined]
        field.empty_label = None  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        event, years = data.get("event"), data.get("years")
        if data.get("places") == 0:
            self.add_error("places", "名额数须大于零。")
        if event and event.is_adoption and years is None and "years" not in self.errors:
            self.add_error("years", "请填写认养年限。")
        if event and not event.is_adoption and years is not None:
            self.add_error("years", "植树活动不填认养年限，请清空。")
        return data
