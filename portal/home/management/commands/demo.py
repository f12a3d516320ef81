"""`manage.py demo`: people, cases in every state and, on request, very many of them."""

import json
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.module_loading import import_string

from portal import policies
from portal.cases.generation import generate
from portal.clock.models import BusinessDate
from portal.clock.today import business_date
from portal.duties.sync import sync
from portal.people import demo as people

DAY = date(2019, 10, 15)
COUNTY = "330523"


class Command(BaseCommand):
    """Loads the demonstration province. Repeating it changes nothing."""

    help = "Load the demonstration province; --accounts lists its people, --cases N adds N generated cases."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--accounts", action="store_true", help="print the demonstration's people as JSON")
        parser.add_argument("--cases", type=int, metavar="N", help="add N generated cases")

    def handle(self, *_args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("PORTAL_DEMO=0: this is no demonstration.")
        if options["accounts"]:
            self.stdout.write(json.dumps(_accounts(), ensure_ascii=False))
            return
        _load()
        if count := options["cases"]:
            generate(count, on=business_date(), first_county=COUNTY)
            self.stdout.write(f"{count} cases generated.")


def _accounts() -> list[dict[str, str]]:
    """Whom one can sign in as, with the one password of the demonstration."""
    return [
        {
            "username": account.username,
            "password": people.PASSWORD,
            "name": account.name,
            "role": account.role,
            "office": account.office,
            "region": account.region,
        }
        for account in people.accounts()
    ]


def _load() -> None:
    """Set the business date unless somebody has, then people and their duties, and each policy's own part."""
    BusinessDate.objects.get_or_create(pk=1, defaults={"date": DAY})
    people.load(on=DAY)
    sync(DAY)
    for policy in policies.registry:
        if policy.demo:
            import_string(policy.demo)(on=DAY)
