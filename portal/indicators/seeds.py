"""Brings the targets that documents print to rows after every migrate. A seed once written never changes."""

from collections.abc import Iterator
from typing import Any

from portal.indicators.declarations import Indicator, SeedTarget
from portal.indicators.models import Target
from portal.indicators.registry import indicators
from portal.indicators.states import Task


def sync(**_signal: Any) -> None:
    """Write the seeds that are missing. Those that are there stay: the database refuses to change them."""
    Target.objects.bulk_create(
        [row(declared, seed) for declared, seed in seeds()], ignore_conflicts=True, batch_size=1000
    )  # fmt: skip


def seeds() -> Iterator[tuple[Indicator, SeedTarget]]:
    """Every printed target with its indicator."""
    for _, declared in indicators():
        for seed in declared.targets:
            yield declared, seed


def row(declared: Indicator, seed: SeedTarget) -> Target:
    """A printed target as a row, in the indicator's own unit."""
    return Target(
        indicator=declared.code,
        region_code=seed.region_code,
        starts_on=declared.window.starts_on,
        due_on=declared.window.ends_on,
        task=Task.NONE if seed.amount is None else Task.SET,
        amount=None if seed.amount is None else declared.kept(seed.amount),
        is_seed=True,
        citation=declared.clause.cite,
    )
