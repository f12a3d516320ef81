"""What document 82 adds to the kernel's rows."""

from afforestation.models.events import PlantingEvent, PlantingPlace, SignUpApplication
from afforestation.models.services import (
    SeedlingApplication,
    SeedlingClaim,
    SeedlingGift,
    SeedlingGiftLine,
    SeedlingSeason,
)
from afforestation.models.villages import PublishedVillage

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
]
