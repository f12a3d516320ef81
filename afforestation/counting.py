"""What the two village columns count: each publication once, taken back on the day the village leaves the list."""

from collections.abc import Iterator
from datetime import date

from afforestation.models.villages import PublishedVillage, VillageKind

Counted = tuple[str, date, int]


def demo_villages() -> Iterator[Counted]:
    """示范村, by region and day."""
    return _counted(VillageKind.DEMO)


def push_villages() -> Iterator[Counted]:
    """推进村, by region and day."""
    return _counted(VillageKind.PUSH)


def _counted(kind: VillageKind) -> Iterator[Counted]:
    rows = PublishedVillage.objects.filter(kind=kind).values_list("region_code", "published_on", "left_on")
    for region_code, published_on, left_on in rows.iterator():
        yield region_code, published_on, 1
        if left_on is not None:
            yield region_code, left_on, -1
