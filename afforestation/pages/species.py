"""The province's table of species as everybody reads it: what nurseries have of each, and what was given of it."""

from dataclasses import dataclass

from django.db.models import Sum

from afforestation.models import SeedMovement, SeedStock, Species
from afforestation.models.seedlings import MovementKind
from afforestation.models.species import SpeciesKind


@dataclass(frozen=True, slots=True)
class SpeciesLine:
    """A species with its class and its seedlings in the whole province, in words."""

    name: str
    kind: str
    stock: str
    given: str
    needs_certificate: bool


def species_lines() -> list[SpeciesLine]:
    """The live species, class by class in the order of the plan. Three statements."""
    stock = dict(SeedStock.objects.order_by().values_list("species").annotate(Sum("quantity")))
    gifts = SeedMovement.objects.filter(kind=MovementKind.GIFT).order_by()
    given = dict(gifts.values_list("species").annotate(Sum("quantity")))
    return [
        SpeciesLine(
            one.name, one.get_kind_display(), f"{stock.get(one.pk, 0):,}", f"{given.get(one.pk, 0):,}",
            one.needs_certificate,
        )
        for one in sorted(Species.objects.live().order_by("pk"), key=lambda one: SpeciesKind.values.index(one.kind))
    ]  # fmt: skip
