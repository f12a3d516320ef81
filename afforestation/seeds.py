"""Brings the first species to the province's table after every migrate. What the province has changed since stays."""

import csv
from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from typing import Any

from django.apps import apps as all_apps
from django.apps.registry import Apps
from django.utils import timezone

from afforestation.clauses import DOCUMENT
from afforestation.models import Species

FILE = Path(__file__).parent / "data" / "species.csv"
PROVINCE_CODE, PROVINCE_NAME, BY = "330000", "浙江省", "系统"


def sync(*, apps: Apps = all_apps, **_signal: Any) -> None:
    """Write the species whose codes are missing, unless the migration went back to before they had codes."""
    if hasattr(apps.all_models["afforestation"].get("species"), "code"):
        Species.objects.bulk_create(_species(), ignore_conflicts=True)


def _species() -> Iterator[Species]:
    entered_at = timezone.make_aware(datetime.combine(DOCUMENT.issued_on, time()))
    with FILE.open(encoding="utf-8") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            yield Species(
                **row, region_code=PROVINCE_CODE, region_name=PROVINCE_NAME, entered_by=BY, entered_at=entered_at,
                changed_on=DOCUMENT.issued_on,
            )  # fmt: skip
