"""Asks the rule book: `manage.py rule`, `manage.py rule KEY --json '{…}' [--on DATE]`, `manage.py rule --lines`."""

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.clock.today import business_date
from portal.parameters.evaluation import Answer, Evaluator, answer_as_json, error_as_json, evaluate
from portal.parameters.questions import key_of, read_optional_day, read_question
from portal.rules.facts import InputError
from portal.rules.reading import parse
from portal.rules.rule import book

BAD_INPUT = 2


class Command(BaseCommand):
    """Lists the rules, answers one, or answers a stream of them, each by one JSON object on one line.

    Exit code 2 is for input that can't be read or can't be; a refusal is an answer. A stream goes on after a bad line.
    """

    help = "列出规则；给出 KEY 和 --json 时计算一条规则；--lines 从标准输入逐行读取并逐行作答。"
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("key", nargs="?", metavar="KEY", help="规则名，如 workdays.deadline")
        parser.add_argument("--json", dest="text", metavar="JSON", help="规则的输入项")
        parser.add_argument("--on", metavar="DATE", help="采用哪一天的参数，默认为业务日期")
        parser.add_argument("--lines", action="store_true", help='逐行读取 {"key", "input", "on"}')

    def handle(self, *_args: Any, **options: Any) -> None:
        key, text = options["key"], options["text"]
        if options["lines"] and (key or text is not None):
            raise CommandError("--lines 从标准输入读取规则和输入项，不能与 KEY 或 --json 同用。")
        if not (options["lines"] or key):
            self._list()
            return
        try:
            on = read_optional_day(options["on"]) or business_date()
            if options["lines"]:
                self._answer_lines(on)
            else:
                self._print(answer_as_json(_answer(key, text, on)))
        except InputError as error:
            self._print(error_as_json(key, error))
            sys.exit(BAD_INPUT)

    def _list(self) -> None:
        for rule in book.values():
            self.stdout.write(f"{rule.key}\t{rule.title}")

    def _answer_lines(self, on: date) -> None:
        evaluator = Evaluator()
        for line in _lines():
            self._print(_answer_line(evaluator, line, on))

    def _print(self, answer: Mapping[str, Any]) -> None:
        # Half a surrogate pair, from a broken argument, leaves as the escape that JSON has for it.
        self.stdout.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "backslashreplace").decode())
        self.stdout.flush()


def _answer(key: str, text: str | None, on: date) -> Answer:
    if text is None:
        raise InputError("json", "缺少输入项，请用 --json 给出")
    return evaluate(key, parse(text), on)


def _answer_line(evaluator: Evaluator, line: str, on: date) -> Mapping[str, Any]:
    asked = None
    try:
        asked = parse(line)
        question = read_question(asked)
        return answer_as_json(evaluator.evaluate(question.key, question.data, question.on or on))
    except InputError as error:
        return error_as_json(key_of(asked), error)


def _lines() -> Iterator[str]:
    """Standard input by lines; bytes that are no UTF-8 stay in their line, where parsing refuses them."""
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")  # type: ignore[union-attr]
    return iter(sys.stdin)
