"""What document 82 adds to the kernel's rows."""

from afforestation.models.villages import PublishedVillage

__all__ = ["PublishedVillage"]
