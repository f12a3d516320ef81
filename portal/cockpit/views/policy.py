"""驾驶舱 of one policy: cards, grid, ranking, trend, and what to look at; below it every county and who has reported.

The two wide drawings are pages of their own that the dashboard asks for once it stands: what matters is there first.
"""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from portal.cockpit import charts
from portal.cockpit.alarms import alarms
from portal.cockpit.boards import chosen_of, counties_of
from portal.cockpit.cards import cards
from portal.cockpit.fragments import fragment, lasting
from portal.cockpit.monthly import may_issue
from portal.cockpit.names import short_name
from portal.cockpit.reporting import heats, missing
from portal.cockpit.views.base import PolicyPage
from portal.indicators.actions.release import leads
from portal.indicators.declarations import Indicator
from portal.regions.scoped import PROVINCE


class DrawnPage(PolicyPage):
    """A page of which the drawing is kept until the policy's figures move; htmx gets the drawing alone."""

    template_name = "portal/cockpit/part.html"
    fragment_name = "portal/cockpit/_drawn.html"
    part: ClassVar[str]
    about: ClassVar[str]  # what is drawn, as the title says it

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page(policy=self.policy, drawn=self.drawn())

    def context(self, **extra: Any) -> dict[str, Any]:
        name = short_name(self.policy)
        return super().context(**extra) | {"name": name, "title": f"{self.asked.region.name}{name}{self.about}"}

    def drawn(self) -> SafeString:
        """The drawing, from the drawer where it lies there."""
        asked = self.asked
        address = f"{self.part}|{asked.own}|{asked.today}|{asked.query(on=asked.on.isoformat())}"
        return mark_safe(fragment(self.policy.app, address, self.draw))  # noqa: S308 -- drawn by our own template

    def draw(self) -> str:
        """Draw it anew."""
        own = {"asked": self.asked, "slug": self.policy.slug}
        return render_to_string(f"portal/cockpit/_{self.part}.html", own | self.parts())

    def parts(self) -> dict[str, Any]:
        """What the drawing's template is given beside the question."""
        raise NotImplementedError


class PolicyView(DrawnPage):
    """The dashboard."""

    template_name = "portal/cockpit/policy.html"
    fragment_name = ""
    part, about = "board", "驾驶舱"

    def context(self, **extra: Any) -> dict[str, Any]:
        own = {
            "may_issue": may_issue(self.asked, self.by),
            "may_release": leads(self.policy, self.by),
        }
        return super().context(**extra) | own

    def head(self) -> dict[str, Any]:
        """The head is kept with the drawing."""
        return {"asked": self.asked}

    def parts(self) -> dict[str, Any]:
        board = self.board
        return {
            "head": self.drawn_head(),
            "board": board,
            "cards": cards(board),
            "grid": charts.tiles(board),
            "ranking": charts.ranking(board),
            "trend": charts.trend(board),
            "alarms": alarms(board, missing(self.policy, self.asked)),
            "rows_url": self.rows_url(board.chosen),
            "has_counties": self.asked.level == PROVINCE,
        }

    def drawn_head(self) -> SafeString:
        """The way down and the question: the figures move, they stay."""
        asked = self.asked
        address = f"head|{asked.today}|{asked.query(on=asked.on.isoformat())}"
        head = super().head()
        return mark_safe(lasting(address, lambda: render_to_string("portal/cockpit/_head.html", head)))  # noqa: S308 -- drawn by our own template

    def rows_url(self, chosen: Indicator) -> str:
        """Where the rows behind the chosen figure are listed."""
        if chosen.is_reported:
            return reverse("cockpit:rows", args=[self.policy.slug]) + self.asked.query(indicator=chosen.code)
        return f"{reverse(chosen.rows)}?region={self.asked.region.code}" if chosen.rows else ""


class CountiesView(DrawnPage):
    """Every county in one grid; the dashboard of the province asks for it."""

    part, about = "counties", "各县（市、区）"

    def parts(self) -> dict[str, Any]:
        standings = counties_of(chosen_of(self.asked, self.indicators()), self.asked)
        return {"grid": charts.county_tiles_of(self.asked, standings), "is_province": self.asked.level == PROVINCE}


class ReportingView(DrawnPage):
    """Who has reported, form by form."""

    part, about = "reporting", "填报情况"

    def parts(self) -> dict[str, Any]:
        return {"heats": heats(self.policy, self.asked)}
