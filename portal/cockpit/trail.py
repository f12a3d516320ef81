"""The way down from the province to the region that is shown, each step a dashboard of its own."""

from dataclasses import dataclass

from portal.cockpit.asked import WHOLE_PROVINCE, Asked
from portal.regions.lookup import region_on
from portal.regions.scoped import COUNTY, PROVINCE


@dataclass(frozen=True, slots=True)
class Step:
    """One region on the way."""

    name: str
    url: str
    is_current: bool


def trail(asked: Asked) -> list[Step]:
    """Province, city, county as far as shown."""
    above = {PROVINCE: [], COUNTY: [WHOLE_PROVINCE, asked.region.parent_code]}.get(asked.level, [WHOLE_PROVINCE])
    regions = filter(None, (region_on(code, asked.on) for code in above))
    steps = [Step(region.name, asked.query(region=region.code), is_current=False) for region in regions]
    return [*steps, Step(asked.region.name, asked.query(), is_current=True)]
