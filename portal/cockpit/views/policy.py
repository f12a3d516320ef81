"""驾驶舱 of one policy: cards, grids, ranking, trend, who has reported, and what to look at."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from portal.cockpit import charts
from portal.cockpit.alarms import alarms
from portal.cockpit.cards import cards
from portal.cockpit.fragments import fragment
from portal.cockpit.monthly import may_issue
from portal.cockpit.names import short_name
from portal.cockpit.reporting import heats, missing
from portal.cockpit.views.base import PolicyPage
from portal.indicators.actions.release import leads
from portal.indicators.declarations import Indicator


class PolicyView(PolicyPage):
    """The dashboard. What is drawn is kept until the policy's figures move."""

    template_name = "portal/cockpit/policy.html"

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page(policy=self.policy, drawn=self.drawn())

    def context(self, **extra: Any) -> dict[str, Any]:
        own = {
            "may_issue": may_issue(self.asked, self.by),
            "may_release": leads(self.policy, self.by),
        }
        return super().context(**extra) | own | {"title": f"{self.asked.region.name}{short_name(self.policy)}驾驶舱"}

    def drawn(self) -> SafeString:
        """The dashboard below its head, from the drawer where it lies there."""
        asked = self.asked
        address = f"desk|{asked.own}|{asked.today}|{asked.query(on=asked.on.isoformat())}"
        return mark_safe(fragment(self.policy.app, address, self.draw))  # noqa: S308 -- drawn by our own template

    def draw(self) -> str:
        board = self.board
        late = missing(self.policy, self.asked)
        parts = {
            "board": board,
            "asked": self.asked,
            "cards": cards(board),
            "grids": charts.tiles(board),
            "ranking": charts.ranking(board),
            "trend": charts.trend(board),
            "heats": heats(self.policy, self.asked),
            "alarms": alarms(board, late),
            "rows_url": self.rows_url(board.chosen),
            "slug": self.policy.slug,
        }
        return render_to_string("portal/cockpit/_board.html", parts)

    def rows_url(self, chosen: Indicator) -> str:
        """Where the rows behind the chosen figure are listed."""
        if chosen.is_reported:
            return reverse("cockpit:rows", args=[self.policy.slug]) + self.asked.query(indicator=chosen.code)
        return f"{reverse(chosen.rows)}?region={self.asked.region.code}" if chosen.rows else ""
