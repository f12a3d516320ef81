"""Where regions stand: their figures beside their tasks, for one region and those below it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from portal.indicators.declarations import Indicator
from portal.indicators.figures import Reading, read
from portal.indicators.places import Place, below, name_of
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
    declared = declared_indicator(code)
    reading = read([code], region_code=region_code, months=[month], stage=stage)
    owed = tasks([code], region_code=region_code, on=on)
    own = of_region(declared, region_code, name_of(region_code, on=on), reading, owed, month=month, on=on)
    places = below(region_code, on=on, reported=reading.regions)
    return own, of_places(declared, places, reading, owed, month=month, on=on)


def of_region(
    declared: Indicator, region_code: str, name: str, reading: Reading, owed: Tasks, *, month: date, on: date
) -> Standing:
    """A region for which the whole reading was made."""
    return _standing(declared, Place(region_code, name, ()), reading.total(declared.code, month), owed, on)


def of_places(
    declared: Indicator, places: Iterable[Place], reading: Reading, owed: Tasks, *, month: date, on: date
) -> list[Standing]:
    """Each of some places, by what they and those before them reported."""
    return [
        _standing(declared, place, reading.total(declared.code, month, place.reported_as), owed, on) for place in places
    ]


def _standing(declared: Indicator, place: Place, amount: Decimal | None, owed: Tasks, on: date) -> Standing:
    task, target = owed.of(declared.code, place.code)
    held = progress(declared, amount=amount, task=task, target=target, on=on)
    return Standing(declared, place.code, place.name, held)
