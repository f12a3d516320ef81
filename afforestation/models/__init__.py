"""What document 82 adds: villages, its two services, and one module per register."""

from afforestation.models.bases import Column, GreenBase, Mode, Plot, PlotState
from afforestation.models.checks import Inspection, Problem
from afforestation.models.cities import ForestCity
from afforestation.models.events import PlantingEvent, PlantingPlace, SignUpApplication
from afforestation.models.income import IncomeBase, IncomeYear
from afforestation.models.nature import Rescue, Wetland
from afforestation.models.parks import ForestCounty, Park
from afforestation.models.seedlings import Nursery, SeedMovement, SeedStock
from afforestation.models.services import (
    SeedlingApplication,
    SeedlingClaim,
    SeedlingGift,
    SeedlingGiftLine,
    SeedlingSeason,
)
from afforestation.models.species import Species
from afforestation.models.support import Support
from afforestation.models.tree_villages import SpotCheck, TreeVillage, VillageClaim
from afforestation.models.trees import OldTree
from afforestation.models.villages import PublishedVillage, VillageKind
from afforestation.models.wilt import WiltOutbreak, WiltYear

__all__ = [
    "Column",
    "ForestCity",
    "ForestCounty",
    "GreenBase",
    "IncomeBase",
    "IncomeYear",
    "Inspection",
    "Mode",
    "Nursery",
    "OldTree",
    "Park",
    "PlantingEvent",
    "PlantingPlace",
    "Plot",
    "PlotState",
    "Problem",
    "PublishedVillage",
    "Rescue",
    "SeedMovement",
    "SeedStock",
    "SeedlingApplication",
    "SeedlingClaim",
    "SeedlingGift",
    "SeedlingGiftLine",
    "SeedlingSeason",
    "SignUpApplication",
    "Species",
    "SpotCheck",
    "Support",
    "TreeVillage",
    "VillageClaim",
    "VillageKind",
    "Wetland",
    "WiltOutbreak",
    "WiltYear",
]
