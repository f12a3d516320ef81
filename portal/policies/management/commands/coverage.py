"""Print how many clauses and parts of each document are served."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from portal.policies.coverage import ClauseCoverage, DocumentCoverage, of_all


class Command(BaseCommand):
    """`manage.py coverage [--json]`."""

    help = "统计各政策文件已落实的条款和任务。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="输出逐条明细")

    def handle(self, *_args: Any, **options: Any) -> None:
        documents = of_all()
        totals = _totals(documents)
        if options["json"]:
            rows = [_row(clause) for document in documents for clause in document.clauses]
            self.stdout.write(json.dumps({"clauses": rows, **totals}, ensure_ascii=False))
            return
        for document in documents:
            self.stdout.write(f"{document.policy.document.number}  {_counts(**_totals([document]))}")
        self.stdout.write(f"合计  {_counts(**totals)}")


def _totals(documents: list[DocumentCoverage]) -> dict[str, int]:
    return {
        "total": sum(document.total for document in documents),
        "served": sum(document.served for document in documents),
        "parts_total": sum(document.parts_total for document in documents),
        "parts_served": sum(document.parts_served for document in documents),
    }


def _counts(*, total: int, served: int, parts_total: int, parts_served: int) -> str:
    return f"条款 {served}/{total}  任务 {parts_served}/{parts_total}"


def _row(coverage: ClauseCoverage) -> dict[str, Any]:
    clause = coverage.clause
    return {
        "document": clause.document.number,
        "clause": clause.reference,
        "summary": clause.summary,
        "parts": [{"id": part.part.id, "served_by": list(part.references)} for part in coverage.parts],
        "served": coverage.is_served,
    }
