"""Asks for one figure: `manage.py indicator CODE --region 330000 --period 2018|2018-09 --json [--children]`."""

import json
from argparse import ArgumentTypeError
from collections.abc import Mapping
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.clock.today import business_date
from portal.indicators.answers import as_json
from portal.indicators.periods import Span, read_span
from portal.indicators.places import is_counted
from portal.indicators.registry import indicator
from portal.indicators.standing import standings
from portal.indicators.states import Stage

COLUMNS = ("region", "name", "value", "target", "rate")
DASH = "—"


class Command(BaseCommand):
    """Prints what a region has reached by the end of a period, its task and the rate; in 快报 unless asked for 定报."""

    help = "查询一项指标在某地、某期末的累计数、目标和完成率。"
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", metavar="CODE", help="指标代码，可从各指标的口径页查到")
        parser.add_argument("--region", default="330000", help="行政区划代码，默认全省")
        parser.add_argument("--period", type=_span, required=True, metavar="YYYY[-MM]", help="年或年月")
        parser.add_argument("--final", action="store_true", help="只计省级已审定的数（定报）")
        parser.add_argument("--children", action="store_true", help="一并列出下一级")
        parser.add_argument("--json", action="store_true", help="输出为 JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        code, region, span = options["code"], options["region"], options["period"]
        try:
            indicator(code)
        except LookupError as error:
            raise CommandError(f"没有这项指标：{code}") from error
        if not is_counted(region):
            raise CommandError(f"没有这个行政区划，或数据不统计到这一级：{region}")
        on = min(span.ends_on, business_date())
        stage = Stage.FINAL if options["final"] else Stage.FLASH
        own, children = standings(code, region_code=region, month=span.month, on=on, stage=stage)
        answer = as_json(own, on)
        if options["children"]:
            answer["children"] = [as_json(child, on) for child in children]
        self.stdout.write(json.dumps(answer, ensure_ascii=False) if options["json"] else _as_text(answer))


def _span(text: str) -> Span:
    try:
        return read_span(text)
    except ValueError as error:
        raise ArgumentTypeError("应为 2018 或 2018-09") from error


def _as_text(answer: Mapping[str, Any]) -> str:
    lines = [answer, *answer.get("children", [])]
    return "\n".join("\t".join(line[word] or DASH for word in COLUMNS) for line in lines)
