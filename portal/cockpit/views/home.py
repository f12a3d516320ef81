"""驾驶舱: every policy on one page, each with its first figures, its clauses carried out and its cases."""

from dataclasses import dataclass
from typing import Any

from portal.cockpit.cards import card_of
from portal.cockpit.names import short_name
from portal.cockpit.overview import Row, overview
from portal.cockpit.views.base import CockpitPage
from portal.web.charts.kpi import Kpi


@dataclass(frozen=True, slots=True)
class Shown:
    """One policy as the page shows it."""

    name: str
    row: Row
    cards: list[Kpi]


class HomeView(CockpitPage):
    """The overview. Its statements are the same for any number of records and policies."""

    template_name = "portal/cockpit/home.html"
    title = "驾驶舱"

    def get(self, _request: Any, /, *_args: Any, **_kwargs: Any) -> Any:
        return self.page()

    def context(self, **extra: Any) -> dict[str, Any]:
        rows = overview(self.asked)
        shown = [Shown(short_name(row.policy), row, [card_of(card, row.url) for card in row.cards]) for row in rows]
        return super().context(rows=shown, **extra)
