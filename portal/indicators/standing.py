"""Where regions stand: their figures beside their tasks, for one region and those below it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from portal.indicators.declarations import Indicator
from portal.indicators.figures import Reading, read
from portal.indicators.places import Place, below, name_of, scope_of
from portal.indicators.progress import Progress, progress
from portal.indicators.registry import indicator as declared_indicator
from portal.indicators.states import Stage
from portal.indicators.targets import Tasks, tasks


@dataclass(frozen=True, slots=True)
class Standing:
    """One indicator in one region: the figure, the task, how far. Its amounts are in the own unit."""

    indicator: Indicator
    region_code: str
    name: str
    progress: Progress

    @property
    def shown_value(self) -> Decimal | None:
        """The figure in the unit that is shown."""
        return (
            None if self.progress.amount is None else self.indicator.shown(self.indicator.rounded(self.progress.amount))
        )

    @property
    def shown_target(self) -> Decimal | None:
        """The task in the unit that is shown."""
        return (
            None if self.progress.target is None else self.indicator.shown(self.indicator.rounded(self.progress.target))
        )


def standings(
    code: str, *, region_code: str, month: date, on: date, stage: Stage = Stage.FLASH
) -> tuple[Standing, list[Standing]]:
    """A region and each region below it. `month`: up to which month figures count; `on`: the day regions stand on."""
    declared, scope = declared_indicator(code), scope_of(region_code)
    reading = read([code], region_code=scope, months=[month], stage=stage)
    owed = tasks([code], region_code=scope, on=on)
    places = below(scope, on=on, known=reading.regions | owed.counties)
    here = next((place for place in places if place.code == region_code), None)
    if here is None:
        inside = reading.regions if scope == region_code else {region_code}
        here = Place(region_code, name_of(region_code, on=on), (region_code, *sorted(inside - {region_code})))
    [own] = of_places(declared, [here], reading, owed, month=month, on=on)
    return own, of_places(declared, places, reading, owed, month=month, on=on) if scope == region_code else []


def of_places(
    declared: Indicator, places: Iterable[Place], reading: Reading, owed: Tasks, *, month: date, on: date
) -> list[Standing]:
    """Each of some places, by what they and those before them reported and owe."""
    return [
        _standing(declared, place, reading.total(declared.code, month, place.known_as), owed, on) for place in places
    ]


def _standing(declared: Indicator, place: Place, amount: Decimal | None, owed: Tasks, on: date) -> Standing:
    task, target = owed.together(declared.code, place.code, place.ended)
    held = progress(declared, amount=amount, task=task, target=target, on=on)
    return Standing(declared, place.code, place.name, held)
