"""The first administrator of a site: everybody else is appointed on the pages."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.clock.today import business_date
from portal.people.actions.posts import Appointment, create_official
from portal.people.actors import SYSTEM
from portal.people.models import Office
from portal.people.roles import Role
from portal.regions.scoped import level_of
from portal.rules.refusal import Refusal

KIND = "service_center"  # the office that runs the window


class Command(BaseCommand):
    help = "Opens the account of an administrator, who then sets a password by a code sent to the phone number."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--name", required=True)
        parser.add_argument("--phone", required=True)
        parser.add_argument("--region", required=True, help="code of the region, such as 330000")

    def handle(self, *_args: Any, **options: Any) -> None:
        region, today = options["region"], business_date()
        try:
            office = Office.objects.responsible(kind=KIND, region_code=region, level=level_of(region), on=today)
            post = Appointment(office=office, role=Role.ADMINISTRATOR, region_code=region, valid_from=today)
            create_official(
                username=options["username"], name=options["name"], phone=options["phone"], appointment=post,
                by=SYSTEM, on=today,
            )  # fmt: skip
        except (Refusal, ValueError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{options['username']}: {office.name}")
