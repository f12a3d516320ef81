"""The papers of a case: which kind is issued when, by whom, and what stands in it. The room of papers renders them."""

from datetime import date, datetime
from typing import Any

from portal.cases import moves
from portal.cases.assessment import described
from portal.cases.models import Case, Correction, Decision, SpecialProcedure
from portal.cases.records import record_of
from portal.cases.stages import WINDOW
from portal.clock.today import day_of
from portal.papers.actions import issue
from portal.papers.models import Paper
from portal.people.actors import Actor
from portal.people.models import Office
from portal.rules.capitals import capital_yuan

REMEDY = (
    "如不服本决定，可以自收到本决定之日起六十日内依法申请行政复议，"
    "或者自收到本决定之日起六个月内依法向人民法院提起行政诉讼。"
)


def issue_receipt(case: Case, *, by: Actor, at: datetime) -> Paper:
    """回执: number, look-up code and what was handed in."""
    supplied = case.materials.filter(is_current=True).select_related("file")
    titles = [f"{case.declared.material(row.slot).title}（{row.file.name}）" for row in supplied]
    return _issue(
        case, "receipt", "收件回执", _window(case), by=by, at=at, facts={"materials": titles, "lookup": case.lookup}
    )


def issue_acceptance(case: Case, *, by: Actor, at: datetime) -> Paper:
    """受理通知书: from when the clock runs and until when the decision is promised (行政许可法 art. 32)."""
    assert case.accepted_on is not None
    assert case.due_on is not None
    facts = {
        "accepted_on": case.accepted_on.isoformat(),
        "due_on": case.due_on.isoformat(),
        "promised_days": case.item.promised_days,
        "statutory_days": case.item.statutory_days,
        "lookup": case.lookup,
    }
    return _issue(case, "acceptance", "受理通知书", _window(case), by=by, at=at, facts=facts)


def issue_correction(case: Case, correction: Correction, *, by: Actor, at: datetime) -> Paper:
    """一次性补正告知书: everything that is missing, at once, and until when (art. 32(4))."""
    facts = {"points": [point["text"] for point in correction.points], "due_on": correction.due_on.isoformat()}
    return _issue(case, "correction", "补正材料一次性告知书", _window(case), by=by, at=at, facts=facts)


def issue_non_acceptance(case: Case, reason: str, *, by: Actor, at: datetime) -> Paper:
    """不予受理通知书: why, on what ground, and the way to appeal."""
    facts = {"reason": reason, "citation": moves.RECEIPT.cite, "remedy": REMEDY}
    return _issue(case, "non_acceptance", "不予受理通知书", _window(case), by=by, at=at, facts=facts)


def issue_procedure(case: Case, procedure: SpecialProcedure, reason: str, *, by: Actor, at: datetime) -> Paper:
    """特别程序告知书: the clock stands still only because this is told in writing (art. 45)."""
    facts = {
        "procedure": procedure.title,
        "began_on": procedure.began_on.isoformat(),
        "expected_days": procedure.expected_days,
        "reason": reason,
        "citation": moves.NOT_COUNTED.cite,
    }
    assert by.post is not None
    return _issue(case, "special_procedure", "特别程序告知书", by.post.office, by=by, at=at, facts=facts)


def issue_decision(case: Case, decision: Decision, *, by: Actor, at: datetime) -> Paper:
    """决定书 in the red-head look: facts, ground, result with the amount in figures and capitals, remedy."""
    assert by.post is not None
    record = record_of(case)
    assert record is not None
    clause = case.declared.clause
    answer = decision.answer or {}
    facts: dict[str, Any] = {
        "outcome": decision.outcome,
        "addressee": case.applicant_name,
        "rows": [list(row) for row in described(case, record)],
        "citation": clause.cite,
        "document_title": clause.document.title,
        "reason": decision.reason,
        "steps": [[step["label"], step["expression"], step["result"]] for step in answer.get("steps", [])],
        "findings": [finding["text"] for finding in answer.get("findings", [])],
        "remedy": REMEDY,
        "result_name": case.declared.result_name,
    }
    if decision.is_grant and decision.amount_yuan is not None:
        facts["amount"] = f"{decision.amount_yuan:,.2f}"
        facts["amount_capitals"] = capital_yuan(decision.amount_yuan)
    title = f"关于{'' if decision.is_grant else '不予'}{case.declared.result_name}的决定"
    return _issue(case, "decision", title, by.post.office, by=by, at=at, facts=facts)


def _window(case: Case) -> Office:
    return case.stages.select_related("office").get(code=WINDOW).office


def _issue(
    case: Case, kind: str, title: str, office: Office, *, by: Actor, at: datetime, facts: dict[str, Any]
) -> Paper:
    on: date = day_of(at)
    common = {
        "case_number": case.number,
        "item": case.item.name,
        "case_title": case.title,
        "applicant": case.applicant_name,
        "issuer": office.name,
        "issued_on": on.isoformat(),
    }
    return issue(
        kind=kind,
        about=case.reference,
        title=title,
        facts={**common, **facts},
        region_code=office.region_code,
        issuer=office.name,
        series=office.short_name,
        issued_on=on,
        by=by,
        at=at,
    )
