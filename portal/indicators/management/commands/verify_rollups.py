"""Proves the roll-ups: `manage.py verify_rollups [--rebuild]`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.indicators.models import RollUp
from portal.indicators.recount import differences, rebuild


class Command(BaseCommand):
    """Names every roll-up that is not what its reports and records give, and exits with 1 where there is one."""

    help = "核验汇总数与填报、登记记录是否一致；--rebuild 按记录重新汇总。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rebuild", action="store_true", help="按填报和登记记录重新汇总")

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["rebuild"]:
            rebuild()
        if found := differences():
            raise CommandError("\n".join([f"汇总数有 {len(found)} 处与记录不符：", *map(str, found)]))
        self.stdout.write(f"汇总数与记录一致：共 {RollUp.objects.count()} 条")
