"""Proves the journal: `manage.py verify_journal [--head HASH …]`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.journal.verify import DAMAGE_NAMES, verify


class Command(BaseCommand):
    """Names the first broken entry and exits with 1 where there is one."""

    help = "核验日志链，指出第一条异常记录；--head 可给出已在站外公布的锚点哈希。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--head", action="extend", nargs="+", default=[], metavar="HASH", help="已公布的锚点哈希")

    def handle(self, *_args: Any, **options: Any) -> None:
        verdict = verify(heads=options["head"])
        if verdict.broken:
            name = DAMAGE_NAMES[verdict.broken.damage]
            raise CommandError(f"日志第 {verdict.broken.number} 条异常：{name}。此前 {verdict.head.count} 条完好。")
        self.stdout.write(f"日志完好：共 {verdict.head.count} 条，链末哈希 {verdict.head.hash}")
