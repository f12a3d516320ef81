"""The demonstration's figures of greening: invented monthly reports of every county, and published villages.

The last month is left to the counties of 湖州市, whose people carry their reports through the portal's own actions.
"""

import random
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import count, islice

from django.utils import timezone

from afforestation import annex, indicators
from afforestation.models.villages import PublishedVillage, VillageKind
from portal.indicators.initial import OldReport
from portal.indicators.initial import load as load_reports
from portal.indicators.periods import last_months, month_span
from portal.indicators.recount import rebuild
from portal.indicators.rollups import stamp
from portal.people.actors import SYSTEM
from portal.regions.models import Region
from portal.workdays.calendar import load as load_calendar

LAST_MONTH = date(2019, 9, 1)
YEAR_OF_RESOURCES = date(2018, 12, 1)
LEFT_TO_PEOPLE = "3305"
MONTHS_OF_PLAN = 60
AREAS = {"new_forest": indicators.NEW_FOREST, "infill": indicators.INFILL, "colour": indicators.COLOUR_FOREST,
         "income": indicators.INCOME_BASE}  # fmt: skip
TREES = {VillageKind.DEMO: (10_000, 16_000), VillageKind.PUSH: (300, 4_000)}
FIRST_PUBLICATION = date(2018, 12, 20)
SYLLABLES = "上下前后东西南北大小"
PLACES = ("溪", "坞", "塘", "岭", "洋", "坑", "桥", "湾", "墩", "畈")


def load(*, on: date) -> None:
    """Load once: reports of every month since the plan began to be reported, and the villages published so far."""
    at = timezone.make_aware(datetime.combine(on, time(8)))
    if PublishedVillage.objects.exists():
        return
    chance = random.Random(82)  # noqa: S311 -- invented figures, the same on every machine
    regions = list(Region.objects.on(on).counties().order_by("code"))
    counties, since = [region.code for region in regions], {region.code: region.valid_from for region in regions}
    reports = [old for old in _reports(counties, chance) if _stood(old, since)]
    load_reports(
        form_code=indicators.MONTHLY.code, reports=reports, by=SYSTEM, at=at, calendar=load_calendar()
    )  # fmt: skip
    PublishedVillage.objects.bulk_create(_villages(counties, on, chance))
    resources = [old for old in _resources(counties, chance) if _stood(old, since)]
    load_reports(
        form_code=indicators.YEARLY.code, reports=resources, by=SYSTEM, at=at, calendar=load_calendar()
    )  # fmt: skip
    rebuild()
    stamp("afforestation", at)


def _stood(old: OldReport, since: Mapping[str, date]) -> bool:
    """Whether the county was there at the end of the month: 龙港市 reports nothing of the time before it."""
    return month_span(old.month).ends_on >= since[old.region_code]


def _reports(counties: list[str], chance: random.Random) -> Iterator[OldReport]:
    """Cumulative figures that grow month by month towards each city's task, some counties faster than others."""
    tasks = {row.code: row.amounts for row in annex.table()}
    months = last_months(LAST_MONTH, 13)
    for county in counties:
        city = f"{county[:4]}00"
        share = Decimal(1) / sum(other[:4] == county[:4] for other in counties)
        pace = Decimal(chance.randint(70, 135)) / 100
        for order, month in enumerate(months, start=9):
            if month == LAST_MONTH and county.startswith(LEFT_TO_PEOPLE):
                continue
            gone = Decimal(order) / MONTHS_OF_PLAN * pace
            amounts = {
                declared.code: _mu((tasks[city][column] or Decimal(0)) * 10_000 * share * gone)
                for column, declared in AREAS.items()
            }
            amounts[indicators.BASE.code] = amounts[indicators.NEW_FOREST.code] + amounts[indicators.INFILL.code]
            amounts[indicators.PRECIOUS_TREES.code] = (100_000_000 * share * gone / 11).quantize(Decimal(1))
            amounts[indicators.CORRIDORS.code] = (10_000 * share * gone / 11).quantize(Decimal("0.01"))
            yield OldReport(county, month, amounts)


def _resources(counties: list[str], chance: random.Random) -> Iterator[OldReport]:
    """The forest resources at the end of 2018, near what the plan asks of the province, and the output of the year."""
    for county in counties:
        land, forest_percent = Decimal(chance.randint(60, 400)) * 10_000, chance.randint(48, 74)
        plain, tree_percent = land * chance.randint(5, 45) / 100, chance.randint(17, 24)
        forest = land * forest_percent / 100
        amounts = {
            indicators.LAND_AREA.code: land,
            indicators.FOREST_AREA.code: forest,
            indicators.PLAIN_AREA.code: plain,
            indicators.PLAIN_TREES.code: plain * tree_percent / 100,
            indicators.STOCK.code: (forest * chance.randint(40, 62) / 10).quantize(Decimal(1)),
            indicators.COLOUR_TOTAL.code: _mu(forest * chance.randint(3, 9) / 100),
            indicators.INCOME_OUTPUT.code: Decimal(chance.randint(8_000, 52_000)),
        }
        yield OldReport(county, YEAR_OF_RESOURCES, amounts)


def _mu(area: Decimal) -> Decimal:
    return area.quantize(Decimal("0.1"))


def _villages(counties: list[str], on: date, chance: random.Random) -> Iterator[PublishedVillage]:
    tasks = {row.code: row.amounts for row in annex.table()}
    for county in counties:
        numbers = count()  # no village stands on both lists
        inside = sum(other[:4] == county[:4] for other in counties)
        for kind, column in ((VillageKind.DEMO, "demo"), (VillageKind.PUSH, "push")):
            due = int(tasks[f"{county[:4]}00"][column] or 0)
            done = due * chance.randint(25, 45) // (100 * inside)
            for number in islice(numbers, done):
                yield PublishedVillage(
                    region_code=county,
                    village=f"示例{_name(number)}村",
                    kind=kind,
                    published_on=min(FIRST_PUBLICATION + timedelta(days=chance.randrange(290)), on),
                    tree_count=chance.randint(*TREES[kind]),
                    is_migrated=True,
                )


def _name(number: int) -> str:
    again, rest = divmod(number, len(SYLLABLES) * len(PLACES))
    return SYLLABLES[rest // len(PLACES)] + PLACES[rest % len(PLACES)] + (str(again) if again else "")
