"""What the rules say of a real application: facts out of the record, and the record as people read it."""

from datetime import date
from decimal import Decimal
from typing import Any, cast

from portal.cases.assessment import Assessment
from portal.parameters.evaluation import evaluate
from tests.samplepolicy.models import SampleApplication


def assess(*, record: SampleApplication, on: date, **_case: Any) -> Assessment:
    """Compute the grant from the record, with the figures in force on the day."""
    answer = evaluate("samplepolicy.grant", {"amount_yuan": str(record.amount_yuan)}, on)
    return Assessment(answer, amount_yuan=cast("Decimal", answer.result.value["amount_yuan"]))


def describe(record: SampleApplication) -> list[tuple[str, str]]:
    """The application as rows of label and text, for pages, papers and snapshots."""
    return [("支出内容", record.subject), ("支出金额", f"{record.amount_yuan:,.2f}元")]
