"""Seal every identity number with the newest key, so that an older key may be destroyed."""

from typing import Any

from django.core.management.base import BaseCommand

from portal.people.actions.resealing import reseal


class Command(BaseCommand):
    help = "Seals identity numbers with the newest key of IDENTITY_KEY."

    def handle(self, *_args: Any, **_options: Any) -> None:
        self.stdout.write(f"{reseal()} resealed")
