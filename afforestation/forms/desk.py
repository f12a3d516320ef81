"""What a forestry office fills in at its desk: a season, an offer, the end of one."""

from typing import Any

from django import forms

from afforestation.models import PlantingEvent, SeedlingSeason
from afforestation.models.events import MOST_YEARS
from portal.web.fields import TextField
from portal.web.forms import PortalForm, PortalModelForm


class SeasonForm(PortalModelForm):
    """A season of gift seedlings; limits that are left open wait for the province's figure."""

    class Meta:
        model = SeedlingSeason
        fields = (
            "name", "opens_on", "closes_on", "household_limit", "village_limit", "pick_up_place", "pick_up_from_on",
            "pick_up_until_on",
        )  # fmt: skip
        help_texts = {
            "household_limit": "不填的，采用全省标准；全省也没有标准的，申请待配置规则后再决定",
            "village_limit": "同上",
        }

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        opens, closes = data.get("opens_on"), data.get("closes_on")
        fetched, until = data.get("pick_up_from_on"), data.get("pick_up_until_on")
        if opens and closes and closes < opens:
            self.add_error("closes_on", "截止日期早于开始日期，请核对。")
        if opens and fetched and fetched < opens:
            self.add_error("pick_up_from_on", "领苗不能早于开始申请，请核对。")
        if fetched and until and until < fetched:
            self.add_error("pick_up_until_on", "领苗截止早于开始，请核对。")
        return data


class EventForm(PortalModelForm):
    """A day of planting, or something to adopt."""

    class Meta:
        model = PlantingEvent
        fields = ("kind", "title", "place", "held_on", "most_years", "sign_up_until_on", "capacity")
        widgets = {"kind": forms.RadioSelect}
        help_texts = {
            "held_on": "植树活动填写，认养不填",
            "most_years": "认养填写，植树活动不填",
            "capacity": "植树活动为人数，认养为株数或块数",
        }

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        held_on, years, until = data.get("held_on"), data.get("most_years"), data.get("sign_up_until_on")
        if data.get("capacity") == 0:
            self.add_error("capacity", "名额须大于零。")
        if data.get("kind") == PlantingEvent.Kind.PLANT:
            self._check_day(held_on, until)
            if years is not None:
                self.add_error("most_years", "植树活动不填认养年限，请清空。")
        if data.get("kind") == PlantingEvent.Kind.ADOPT:
            if held_on:
                self.add_error("held_on", "认养不填活动日期，请清空。")
            if years is None and "most_years" not in self.errors:
                self.add_error("most_years", "请填写最长认养年限。")
            if years is not None and not 1 <= years <= MOST_YEARS:
                self.add_error("most_years", f"认养年限须为 1 至 {MOST_YEARS} 年。")
        return data

    def _check_day(self, held_on: Any, until: Any) -> None:
        if held_on is None and "held_on" not in self.errors:
            self.add_error("held_on", "请填写活动日期。")
        if held_on and until and until > held_on:
            self.add_error("sign_up_until_on", "报名截止不能晚于活动日期。")


class CloseEventForm(PortalForm):
    """Why no more sign-ups are taken."""

    reason = TextField(label="提前结束的原因", max_length=200, widget=forms.Textarea(attrs={"rows": 2}))
