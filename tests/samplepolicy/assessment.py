"""What the rules say of a real application: facts out of the record, and the records as people read them."""

from datetime import date
from decimal import Decimal
from typing import Any, cast

from portal.cases.assessment import Assessment
from portal.parameters.evaluation import evaluate
from tests.samplepolicy.models import SampleApplication, SampleWorks


def assess(*, record: SampleApplication, on: date, **_case: Any) -> Assessment:
    """Compute the grant from the record, with the figures in force on the day."""
    answer = evaluate("samplepolicy.grant", {"amount_yuan": str(record.amount_yuan)}, on)
    return Assessment(answer, amount_yuan=cast("Decimal", answer.result.value["amount_yuan"]))


def describe(record: SampleApplication) -> list[tuple[str, str]]:
    """The application as rows of label and text, for pages, papers and snapshots."""
    return [("支出内容", record.subject), ("支出金额", f"{record.amount_yuan:,.2f}元")]


def describe_works(record: SampleWorks) -> list[tuple[str, str]]:
    """The works as rows of label and text, for the staff."""
    checked = "—" if record.checked_units is None else f"{record.checked_units}件"
    return [("建设件数", f"{record.units}件"), ("自查合格件数", checked)]


def publish_works(record: SampleWorks) -> list[tuple[str, str]]:
    """What anybody may read of accepted works."""
    return [("建设件数", f"{record.units}件")]
