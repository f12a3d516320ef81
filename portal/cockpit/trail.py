"""The way down from the province to the region that is shown, each step a dashboard of its own."""

from dataclasses import dataclass

from portal.cockpit.asked import WHOLE_PROVINCE, Asked
from portal.regions.models import Region
from portal.regions.scoped import COUNTY, PROVINCE


@dataclass(frozen=True, slots=True)
class Step:
    """One region on the way."""

    name: str
    url: str
    is_current: bool


def trail(asked: Asked) -> list[Step]:
    """Province, city, county as far as shown. At most one statement."""
    above = {PROVINCE: [], COUNTY: [WHOLE_PROVINCE, asked.region.parent_code]}.get(asked.level, [WHOLE_PROVINCE])
    names = dict(Region.objects.on(asked.on).filter(code__in=above).values_list("code", "name")) if above else {}
    steps = [Step(names[code], asked.query(region=code), is_current=False) for code in above if code in names]
    return [*steps, Step(asked.region.name, asked.query(), is_current=True)]
