"""Bring a sheet in from the command line: the same way as the pages, all of it or nothing."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.clock.today import business_date, business_now
from portal.exchange.declarations import Resource
from portal.exchange.registry import resources
from portal.exchange.report import BadCell
from portal.imports.direct import Outcome, bring_in
from portal.imports.rights import may_import
from portal.people.actors import SYSTEM, Actor, actor_for
from portal.people.models import Post, User
from portal.rules.refusal import Refusal


class Command(BaseCommand):
    """`manage.py import RESOURCE FILE [--dry-run] [--as USERNAME]`."""

    help = "导入表格：全部核对无误才写入；有错误时列出每个错误单元格（JSON）并以 1 退出。"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("resource", help="表格代码")
        parser.add_argument("file", type=Path, help=".xlsx 或 .csv 文件")
        parser.add_argument("--dry-run", action="store_true", help="只核对，不写入")
        parser.add_argument("--as", dest="username", help="以此账号的岗位和行政区划导入；不写则为系统，不限地区")

    def handle(self, *_args: Any, **options: Any) -> None:
        resource = next((found for found in resources() if found.code == options["resource"]), None)
        if resource is None:
            codes = "、".join(sorted(found.code for found in resources())) or "（无）"
            raise CommandError(f"没有“{options['resource']}”这种表格，可以导入的有：{codes}")
        by = self._actor(options["username"], resource)
        try:
            with options["file"].open("rb") as file:
                outcome = bring_in(
                    resource=resource, file=file, name=options["file"].name, by=by, at=business_now(),
                    is_dry=options["dry_run"],
                )  # fmt: skip
        except OSError as error:
            raise CommandError(f"无法打开文件：{options['file']}") from error
        except Refusal as refusal:
            self._refuse([{"row": 0, "column": "", "value": options["file"].name, "reason": str(refusal)}])
        else:
            self._tell(outcome)

    def _actor(self, username: str | None, resource: Resource) -> Actor:
        """Whoever is named, in the first of his posts that may import; without a name the portal itself."""
        if username is None:
            return SYSTEM
        user = User.objects.filter(username=username, is_active=True).first()
        if user is None:
            raise CommandError(f"没有“{username}”这个账号，或账号已停用。")
        on = business_date()
        posts = Post.objects.held_by(user, on=on).values_list("pk", flat=True)
        actors = [actor_for(user, post_id, on=on) for post_id in posts] or [actor_for(user, None, on=on)]
        return next((actor for actor in actors if may_import(actor, resource, on)), actors[0])

    def _tell(self, outcome: Outcome) -> None:
        if outcome.bad_cells:
            self._refuse([_shown(cell) for cell in outcome.bad_cells], count=outcome.bad_count)
        self.stdout.write(json.dumps(outcome.counts.as_json()))

    def _refuse(self, cells: list[dict[str, Any]], *, count: int = 0) -> None:
        self.stdout.write(json.dumps(cells, ensure_ascii=False, indent=1))
        if count > len(cells):
            self.stderr.write(f"共 {count} 处错误，以上是前 {len(cells)} 处。")
        raise SystemExit(1)


def _shown(cell: BadCell) -> dict[str, Any]:
    return cell.as_json()
