"""What document 82 adds to the kernel's rows."""

from afforestation.models.events import PlantingEvent, PlantingPlace, SignUpApplication
from afforestation.models.services import (
    SeedlingApplication,
    SeedlingClaim,
    SeedlingGift,
    SeedlingGiftLine,
    SeedlingSeason,
)
from afforestation.models.tree_villages import SpotCheck, TreeVillage, VillageClaim
from afforestation.models.villages import PublishedVillage, VillageKind

__all__ = [
    "PlantingEvent",
    "PlantingPlace",
    "PublishedVillage",
    "SeedlingApplication",
    "SeedlingClaim",
    "SeedlingGift",
    "SeedlingGiftLine",
    "SeedlingSeason",
    "SignUpApplication",
    "SpotCheck",
    "TreeVillage",
    "VillageClaim",
    "VillageKind",
]
