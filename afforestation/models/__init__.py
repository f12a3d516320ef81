"""What document 82 adds: gift seedlings, planting days and adoption."""

from afforestation.models.events import PlantingEvent, PlantingPlace, SignUpApplication
from afforestation.models.services import (
    SeedlingApplication,
    SeedlingClaim,
    SeedlingGift,
    SeedlingGiftLine,
    SeedlingSeason,
)

__all__ = [
    "PlantingEvent",
    "PlantingPlace",
    "SeedlingApplication",
    "SeedlingClaim",
    "SeedlingGift",
    "SeedlingGiftLine",
    "SeedlingSeason",
    "SignUpApplication",
]
