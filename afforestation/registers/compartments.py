"""Which sub-compartment a plot is: one spelling of its number, and its township wherever townships are known."""

from datetime import date

from afforestation.models.bases import Plot
from afforestation.naming import without_blanks
from portal.regions.models import Region
from portal.regions.scoped import COUNTY, level_of
from portal.rules.typed import half_width

DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−－", "-"))


def one_spelling(number: str) -> str:
    """The number of a sub-compartment as it stands in the register: half-width, upper case, no blanks, one dash."""
    return without_blanks(half_width(number.translate(DASHES)).upper())


def lacks_township(plot: Plot, on: date) -> bool:
    """Whether only the county is named although its townships are known: numbers run township by township."""
    is_county = level_of(plot.region_code) == COUNTY
    return is_county and Region.objects.on(on).children_of(plot.region_code).exists()
