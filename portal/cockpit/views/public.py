"""政策成效: what was released, for everybody; the same dashboard without what is internal."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.safestring import SafeString, mark_safe

from portal.cockpit import charts
from portal.cockpit.asked import Asked
from portal.cockpit.cards import cards
from portal.cockpit.fragments import fragment
from portal.cockpit.names import short_name
from portal.cockpit.public import held_back, policies_shown, released, shown_of
from portal.cockpit.views.base import CockpitPage, PolicyPage
from portal.indicators.declarations import Indicator
from portal.web.access import PUBLIC
from portal.web.views import PUBLIC_FRAME


class PublicHomeView(CockpitPage):
    """The policies of which figures are released."""

    access = PUBLIC
    frame = PUBLIC_FRAME
    title = "政策成效"
    template_name = "portal/cockpit/public_home.html"

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        months = released()
        shown = [(policy, short_name(policy), shown_of(policy, months)) for policy in policies_shown(months)]
        return self.page(policies=shown)


class PublicPolicyView(PolicyPage):
    """One policy's released figures."""

    access = PUBLIC
    frame = PUBLIC_FRAME
    template_name = "portal/cockpit/public_policy.html"

    @cached_property
    def shown(self) -> tuple[Indicator, ...]:
        found = shown_of(self.policy, self.months)
        if not found:
            raise Http404
        return found

    @cached_property
    def months(self) -> dict[str, Any]:
        return released()

    def indicators(self) -> tuple[Indicator, ...]:
        return self.shown

    @cached_property
    def asked(self) -> Asked:
        return held_back(super().asked, self.shown, self.months)

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page(policy=self.policy, drawn=self.drawn())

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(**extra) | {"title": f"{self.asked.region.name}{short_name(self.policy)}成效"}

    def drawn(self) -> SafeString:
        """What is below the head, from the drawer where it lies there."""
        address = f"public|{self.asked.today}|{self.asked.query(on=self.asked.on.isoformat())}"
        return mark_safe(fragment(self.policy.app, address, self.draw))  # noqa: S308 -- drawn by our own template

    def draw(self) -> str:
        board = self.board
        parts = {
            "board": board,
            "asked": self.asked,
            "cards": cards(board),
            "grids": charts.grids(board),
            "ranking": charts.ranking(board),
            "trend": charts.trend(board),
        }
        return render_to_string("portal/cockpit/_public_board.html", parts)
