"""All registers of the document, in the order in which they are shown."""

from afforestation.registers.declarations import Register
from afforestation.registers.described.bases import BASES, PLOTS
from afforestation.registers.described.checks import INSPECTIONS, PROBLEMS
from afforestation.registers.described.cities import CITIES, FOREST_COUNTIES, PARKS
from afforestation.registers.described.income import INCOME, INCOME_YEARS
from afforestation.registers.described.nature import RESCUES, SUPPORT, TREES, WETLANDS
from afforestation.registers.described.seedlings import MOVEMENTS, NURSERIES, SPECIES
from afforestation.registers.described.wilt import OUTBREAKS, WILT_YEARS

REGISTERS: dict[str, Register] = {
    register.code: register
    for register in (
        BASES, PLOTS, CITIES, PARKS, FOREST_COUNTIES, INCOME, INCOME_YEARS, NURSERIES, MOVEMENTS, SPECIES, WILT_YEARS,
        OUTBREAKS, TREES, RESCUES, WETLANDS, SUPPORT, INSPECTIONS, PROBLEMS,
    )
}  # fmt: skip
