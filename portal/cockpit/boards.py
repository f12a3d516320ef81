"""One policy's dashboard as data: figures here, below and before. The number of statements is fixed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from portal.cockpit.asked import Asked
from portal.indicators.declarations import Indicator
from portal.indicators.figures import Reading, read
from portal.indicators.periods import last_months, month_span
from portal.indicators.places import Place, below, counties, scope_of
from portal.indicators.standing import Standing, of_places
from portal.indicators.states import Task
from portal.indicators.targets import Tasks, tasks
from portal.policies import Policy
from portal.regions.scoped import PROVINCE
from portal.rules.exact import EXACT

TREND_MONTHS = 13


@dataclass(frozen=True, slots=True)
class Card:
    """One indicator in the region, and what it was a year before."""

    standing: Standing
    last_year: Decimal | None


@dataclass(frozen=True, slots=True)
class Point:
    """One month of the trend in the unit that is shown; `path` is where the task's even path lies."""

    month: str
    value: Decimal | None
    path: Decimal | None


@dataclass(frozen=True, slots=True)
class Source:
    """What was read for one question; every figure of a page comes out of it."""

    asked: Asked
    reading: Reading
    owed: Tasks

    @property
    def known(self) -> set[str]:
        """Every code that figures or tasks of counties bear, of regions that stand and of those that ended."""
        return self.reading.regions | self.owed.counties

    def standings(self, declared: Indicator, places: Sequence[Place]) -> tuple[Standing, ...]:
        """Where some places stand."""
        asked = self.asked
        return tuple(of_places(declared, places, self.reading, self.owed, month=asked.month, on=asked.on))

    def card(self, declared: Indicator, here: Place) -> Card:
        """Where one place stands, and what it had a year before."""
        [standing] = self.standings(declared, [here])
        before = self.reading.total(declared.code, self.asked.last_year, here.known_as)
        return Card(standing, None if before is None else declared.shown(declared.rounded(before)))


@dataclass(frozen=True, slots=True)
class Board:
    """A dashboard: a card per indicator; the chosen one region by region and month by month.

    `compared` are the regions that are held beside each other: those below, or for a county its neighbours in the city;
    `places` is where they stand with the chosen indicator. Where they stand with another is worked out when asked.
    """

    policy: Policy
    asked: Asked
    cards: tuple[Card, ...]
    chosen: Indicator
    own: Standing
    places: tuple[Standing, ...]
    trend: tuple[Point, ...]
    source: Source
    compared: tuple[Place, ...]

    @property
    def as_of(self) -> str:
        """The day that the figures run to."""
        return self.asked.as_of

    def places_of(self, card: Card) -> tuple[Standing, ...]:
        """Where the compared regions stand with the indicator of a card."""
        return self.source.standings(card.standing.indicator, self.compared)

    def waiting(self, card: Card) -> list[Place]:
        """The compared regions to which the task of a card's indicator has not been split yet."""
        code, owed = card.standing.indicator.code, self.source.owed
        return [one for one in self.compared if owed.together(code, one.code, one.ended)[0] is Task.UNASSIGNED]


def source(codes: Sequence[str], asked: Asked, scope: str, *, by_city: bool = False) -> Source:
    """Read figures and tasks of some indicators in a region. Two statements."""
    months = [asked.month, asked.last_year]
    reading = read(codes, region_code=scope, months=months, stage=asked.stage, by_city=by_city)
    return Source(asked, reading, tasks(codes, region_code=scope, on=asked.on))


def whole(asked: Asked, found: Source) -> Place:
    """The region itself, where all that was read is its own."""
    return Place(asked.region.code, asked.region.name, tuple(sorted(found.reading.regions)))


def board(policy: Policy, asked: Asked, indicators: Sequence[Indicator]) -> Board:
    """Read a dashboard. `indicators`: those that may be shown, at least one; an unknown choice is the first."""
    chosen = chosen_of(asked, indicators)
    scope = scope_of(asked.region.code)
    found = source([one.code for one in indicators], asked, scope, by_city=asked.level == PROVINCE)
    compared = below(scope, on=asked.on, known=found.known)
    here = next((place for place in compared if place.code == asked.region.code), None) or whole(asked, found)
    cards = tuple(found.card(one, here) for one in indicators)
    place = indicators.index(chosen)
    return Board(
        policy=policy,
        asked=asked,
        cards=cards,
        chosen=chosen,
        own=cards[place].standing,
        places=found.standings(chosen, compared),
        trend=_trend(here, cards[place].standing, asked),
        source=found,
        compared=tuple(compared),
    )


def chosen_of(asked: Asked, indicators: Sequence[Indicator]) -> Indicator:
    """The indicator that is asked for; the first where it is unknown."""
    return next((one for one in indicators if one.code == asked.code), indicators[0])


def counties_of(declared: Indicator, asked: Asked) -> tuple[Standing, ...]:
    """Where every county inside the scope stands. Three statements."""
    scope = scope_of(asked.region.code)
    found = source([declared.code], asked, scope)
    return found.standings(declared, counties(scope, on=asked.on, known=found.known))


def _trend(here: Place, own: Standing, asked: Asked) -> tuple[Point, ...]:
    """Thirteen months. One statement."""
    code, months = own.indicator.code, last_months(asked.month, TREND_MONTHS)
    by_city, scope = asked.level == PROVINCE, scope_of(asked.region.code)
    reading = read([code], region_code=scope, months=months, stage=asked.stage, by_city=by_city)
    return tuple(_point(own.indicator, month, reading.total(code, month, here.known_as), own) for month in months)


def _point(declared: Indicator, month: date, amount: Decimal | None, own: Standing) -> Point:
    gone, whole_window = declared.window.elapsed(month_span(month).ends_on)
    target = own.shown_target
    return Point(
        month=f"{month:%y-%m}",
        value=None if amount is None else declared.shown(declared.rounded(amount)),
        path=None if target is None else EXACT.divide(target * gone, Decimal(whole_window)),
    )
