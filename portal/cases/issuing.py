"""The papers of a case: which kind is issued when, by whom, and what stands in it. The room of papers sets them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from portal.cases import moves
from portal.cases.assessment import described
from portal.cases.models import Case, Correction, Decision, SpecialProcedure
from portal.cases.records import record_of
from portal.cases.stages import WINDOW
from portal.cases.states import Verb
from portal.clock.today import day_of
from portal.papers.actions import issue
from portal.papers.kinds import Kind
from portal.papers.models import Paper
from portal.papers.numbering import issuer_code
from portal.people.actors import Actor
from portal.people.models import Office
from portal.regions.scoped import level_of
from portal.rules.capitals import capital_yuan


def issue_receipt(case: Case, *, by: Actor, at: datetime) -> Paper:
    """回执: what was handed in, by when the window answers, and the look-up code (行政许可法 art. 32)."""
    window = case.stages.select_related("office").get(code=WINDOW)
    supplied = case.materials.filter(is_current=True).select_related("file")
    facts = {
        **_filed(case),
        "materials": [
            {"name": case.declared.material(row.slot).title, "copies": 1, "form": "电子件"} for row in supplied
        ] or [{"name": "申请表", "copies": 1, "form": "在线填写"}],
        "respond_by_on": window.due_on,
        "query_code": case.lookup,
    }  # fmt: skip
    return _issue(case, Kind.RECEIPT, window.office, facts, by=by, at=at)


def issue_acceptance(case: Case, *, by: Actor, at: datetime) -> Paper:
    """受理通知书: from when the clock runs and until when the decision is promised (行政许可法 art. 32)."""
    facts = {
        **_filed(case),
        "grounds": [moves.RECEIPT.cite],
        "accepted_on": case.accepted_on,
        "promised_days": case.promised_days,
        "due_on": case.due_on,
        "query_code": case.lookup,
    }
    return _issue(case, Kind.ACCEPTANCE, _window(case), facts, by=by, at=at)


def issue_correction(case: Case, correction: Correction, *, by: Actor, at: datetime) -> Paper:
    """一次性补正告知书: everything that is missing, at once, and until when (art. 32(4))."""
    gaps = [
        {"material": target_title(case, point["target"]), "problem": point["text"], "remedy": "请补齐或更正后重新提交"}
        for point in correction.points
    ]
    facts = {**_filed(case), "grounds": [moves.RECEIPT.cite], "gaps": gaps, "respond_by_on": correction.due_on}
    return _issue(case, Kind.CORRECTION, _window(case), facts, by=by, at=at)


def issue_non_acceptance(case: Case, reason: str, *, by: Actor, at: datetime) -> Paper:
    """不予受理通知书: why, on what ground, and the way to appeal."""
    window = _window(case)
    facts = {
        **_filed(case),
        "grounds": [moves.RECEIPT.cite],
        "reasons": [reason],
        "remedy": _remedy(window, at),
    }
    return _issue(case, Kind.NON_ACCEPTANCE, window, facts, by=by, at=at)


def issue_procedure(case: Case, procedure: SpecialProcedure, reason: str, *, by: Actor, at: datetime) -> Paper:
    """特别程序告知书: the clock stands still only because this is told in writing (art. 45)."""
    assert by.post is not None
    facts = {
        **_filed(case),
        "grounds": [moves.NOT_COUNTED.cite],
        "procedure": procedure.title,
        "reason": reason,
        "starts_on": procedure.began_on,
        "needed_days": procedure.expected_days,
    }
    return _issue(case, Kind.SPECIAL_PROCEDURE, by.post.office, facts, by=by, at=at)


def issue_decision(case: Case, decision: Decision, *, by: Actor, at: datetime) -> Paper:
    """决定书 in the red-head look: facts, ground, arithmetic, result with the amount in figures and capitals."""
    assert by.post is not None
    facts: dict[str, Any] = {
        "addressee": case.applicant_name,
        "paragraphs": _paragraphs(case, decision),
        "table": {"columns": ["项目", "内容"], "rows": _rows(case, decision)},
        "remedy": _remedy(by.post.office, at),
    }
    if decision.is_grant and decision.amount_yuan is not None:
        amount = decision.amount_yuan
        facts["amounts"] = [{"label": "准予金额", "yuan": amount, "capitals": capital_yuan(amount)}]
    title = f"关于{'' if decision.is_grant else '不予'}{case.declared.result_name}的决定"
    return _issue(case, Kind.DECISION, by.post.office, facts, by=by, at=at, title=title)


def issue_result(
    case: Case, *, title: str, paragraphs: Sequence[str], rows: Sequence[Sequence[str]], by: Actor, at: datetime
) -> Paper:
    """The paper that a granted matter ends in, under the policy's own title: a certificate, a letter to fetch with."""
    assert by.post is not None
    facts: dict[str, Any] = {
        "addressee": case.applicant_name,
        "item": case.item.name,
        "case_number": case.number,
        "paragraphs": list(paragraphs),
        "table": {"columns": ["项目", "内容"], "rows": [list(row) for row in rows]},
    }
    return _issue(case, Kind.RESULT, by.post.office, facts, by=by, at=at, title=title)


def target_title(case: Case, target: str) -> str:
    """How a correction's target is called: a material by its title, a page of the form by its own."""
    titles = {topic.code: topic.title for topic in case.type.topics}
    titles |= {slot.code: slot.title for slot in case.declared.materials}
    return titles.get(target, target)


def _paragraphs(case: Case, decision: Decision) -> list[str]:
    clause = case.declared.clause
    who = "你单位" if case.is_for_organisation else "你"
    result = "予以支持" if decision.is_grant else "不予支持"
    found = [row["text"].rstrip("。") for row in (decision.answer or {}).get("findings", [])]
    return [
        f"{who}提出的“{case.title}”申请（办件编号{case.number}）收悉。经审查，{'；'.join(found)}。",
        f"根据{clause.document.title}（{clause.document.number}）{clause.reference}的规定，决定{result}。",
        f"理由：{decision.reason.rstrip('。')}。",
    ]


def _rows(case: Case, decision: Decision) -> list[list[str]]:
    record = record_of(case)
    assert record is not None
    steps = [
        [step["label"], f"{step['expression']} = {step['result']}"] for step in (decision.answer or {}).get("steps", [])
    ]
    return [list(row) for row in described(case, record)] + steps


def _remedy(office: Office, at: datetime) -> dict[str, str]:
    """Where to appeal (行政许可法 art. 38): the government of the office's level, or the courts."""
    government = Office.objects.responsible(
        kind="government", region_code=office.region_code, level=level_of(office.region_code), on=day_of(at)
    )
    return {"reconsideration": government.name, "court": "有管辖权的人民法院"}


def _filed(case: Case) -> dict[str, Any]:
    received = case.events.filter(verb__in=[Verb.SUBMIT, Verb.CORRECT]).order_by("-sequence").first()
    assert received is not None
    return {
        "addressee": case.applicant_name,
        "item": case.item.name,
        "case_number": case.number,
        "received_on": received.on,
    }


def _window(case: Case) -> Office:
    return case.stages.select_related("office").get(code=WINDOW).office


def _issue(
    case: Case, kind: Kind, office: Office, facts: Mapping[str, Any], *, by: Actor, at: datetime, title: str = ""
) -> Paper:
    return issue(
        kind=kind,
        issuer_code=issuer_code(office),
        issuer=office.name,
        about=case.reference,
        facts=facts,
        region_code=office.region_code,
        issued_on=day_of(at),
        title=title,
        by=by,
        at=at,
    )
