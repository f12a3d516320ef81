"""What a dashboard is asked for: region, day, indicator, 快报 or 定报. Nonsense in the address is the default."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict

from portal.indicators.periods import MONTHS, month_title
from portal.indicators.states import STAGE_NAMES, Stage
from portal.regions.lookup import region_on
from portal.regions.models import Region
from portal.regions.scoped import CITY, COUNTY, PROVINCE, level_of

SHOWN_LEVELS = (PROVINCE, CITY, COUNTY)
WHOLE_PROVINCE = "330000"
REGION_DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A dashboard's question. `own` is the reader's own region, which is highlighted."""

    region: Region
    on: date
    today: date
    stage: Stage
    own: str
    code: str = ""

    @property
    def month(self) -> date:
        """Up to this month figures count."""
        return self.on.replace(day=1)

    @property
    def last_year(self) -> date:
        """The same month of the year before."""
        return self.month.replace(year=self.month.year - 1)

    @property
    def level(self) -> str:
        return self.region.level

    @property
    def as_of(self) -> str:
        """The day that the figures run to."""
        return self.on.isoformat()

    @property
    def is_past(self) -> bool:
        """Whether another day than today is shown."""
        return self.on != self.today

    @property
    def words(self) -> str:
        """浙江省 · 2019年10月 · 快报."""
        return f"{self.region.name} · {month_title(self.month)} · {STAGE_NAMES[self.stage]}"

    def query(self, **changed: str) -> str:
        """The address of the same dashboard with something else; what is the default is left out."""
        said = {
            "region": self.region.code,
            "on": self.on.isoformat() if self.is_past else "",
            "stage": self.stage.value if self.stage is not Stage.FLASH else "",
            "indicator": self.code,
        } | changed  # fmt: skip
        return f"?{urlencode({name: value for name, value in said.items() if value})}"


def read_asked(query: QueryDict, *, own: str, today: date, default: str = "") -> Asked:
    """A question as an address holds it. `own`: the reader's region, empty for a visitor; `default`: shown first."""
    on = _day(query.get("on", ""), today)
    code = query.get("region", "")
    region = _region(code, on) or _region((default or own)[:REGION_DIGITS], on) or _region(WHOLE_PROVINCE, on)
    assert region is not None
    stage = Stage.FINAL if query.get("stage") == Stage.FINAL else Stage.FLASH
    return Asked(region=region, on=on, today=today, stage=stage, own=own, code=query.get("indicator", "")[:60])


def _day(text: str, today: date) -> date:
    """A day in the past from the first year with a year before it; anything else is today."""
    try:
        on = date.fromisoformat(text) if text.isascii() else today
    except ValueError:
        return today
    return on if on <= today and on.year > MONTHS else today


def _region(code: str, on: date) -> Region | None:
    """A region of a dashboard's levels that stands on the day."""
    if len(code) != REGION_DIGITS or not (code.isascii() and code.isdigit()) or level_of(code) not in SHOWN_LEVELS:
        return None
    return region_on(code, on)
