"""Rules of 浙政办发〔2018〕82号: pure functions of frozen facts and dated figures, a module for each, all citing."""

from afforestation.rules.annex import ANNEX_CHECK
from afforestation.rules.forest_cities import FOREST_CITY_SHARE
from afforestation.rules.gifts import SEEDLING_GIFT
from afforestation.rules.income import INCOME_PER_MU
from afforestation.rules.parks import PARK_COVERAGE
from afforestation.rules.progress import PROGRESS
from afforestation.rules.signups import SIGN_UP
from afforestation.rules.townships import TOWNSHIP_COVERAGE
from afforestation.rules.villages import VILLAGE_ACCEPTANCE

__all__ = [
    "ANNEX_CHECK",
    "FOREST_CITY_SHARE",
    "INCOME_PER_MU",
    "PARK_COVERAGE",
    "PROGRESS",
    "RULES",
    "SEEDLING_GIFT",
    "SIGN_UP",
    "TOWNSHIP_COVERAGE",
    "VILLAGE_ACCEPTANCE",
]

RULES = (
    ANNEX_CHECK,
    PROGRESS,
    FOREST_CITY_SHARE,
    TOWNSHIP_COVERAGE,
    PARK_COVERAGE,
    INCOME_PER_MU,
    SEEDLING_GIFT,
    SIGN_UP,
    VILLAGE_ACCEPTANCE,
)
