"""What an applicant does with a whole application, or a window clerk on his behalf: submit, correct, withdraw."""

from datetime import date, datetime
from typing import Any

from django.db.models import F, Model

from portal.cases import issuing, moves, refusals
from portal.cases.actions.drafting import missing_materials, require_editable, require_open
from portal.cases.actions.moving import lock, take
from portal.cases.assessment import assess, described
from portal.cases.messages import tell_applicant
from portal.cases.models import Case, CaseDraft, CaseNumber, CaseSnapshot
from portal.cases.records import build
from portal.cases.stages import WINDOW, WINDOW_DAYS, lay, open_desk, shelve
from portal.cases.states import State, Verb
from portal.clock.today import day_of
from portal.journal.recording import recording
from portal.people.actors import Actor
from portal.rules.refusal import Refusal
from portal.rules.rule import Calendar


def submit(*, case: Case, by: Actor, at: datetime, calendar: Calendar, has_committed: bool, version: int) -> Case:
    """File the application: number, typed record, snapshot, desks, receipt.

    Raises Refusal where something is missing, the rules refuse, the item is shut or the page is stale.
    """
    on = day_of(at)
    with recording():
        case = lock(case, version=version)
        if case.state != State.DRAFT:
            raise refusals.illegal(Verb.SUBMIT, State(case.state))
        require_editable(case, by)
        require_open(case.item, on)
        _require_commitment(has_committed=has_committed)
        record, answer = _checked_record(case, on)
        case.number = _next_number(case.region_code, on)
        case.submitted_at = at
        case.promised_days = case.item.promised_days
        case.title = str(record)[:200]
        case.save(update_fields=["number", "submitted_at", "promised_days", "title"])
        record.save()
        _snapshot(case, record, answer, at)
        lay(case, on=on)
        take(case=case, verb=Verb.SUBMIT, by=by, at=at, calendar=calendar)
        open_desk(case.stages.get(code=WINDOW), days=WINDOW_DAYS, on=on, calendar=calendar)
        issuing.issue_receipt(case, by=by, at=at)
        tell_applicant(case, "submitted", at=at)
    return case


def correct(*, case: Case, by: Actor, at: datetime, calendar: Calendar, version: int) -> Case:
    """Send the corrected application back to the window; the old snapshot stays, a new one is added."""
    on = day_of(at)
    with recording():
        case = lock(case, version=version)
        if case.state != State.AWAITING_CORRECTION:
            raise refusals.illegal(Verb.CORRECT, State(case.state))
        require_editable(case, by)
        record, answer = _checked_record(case, on)
        record.save()
        case.title = str(record)[:200]
        case.save(update_fields=["title"])
        _snapshot(case, record, answer, at)
        case.corrections.filter(corrected_at=None).update(corrected_at=at)
        take(case=case, verb=Verb.CORRECT, by=by, at=at, calendar=calendar)
        open_desk(case.stages.get(code=WINDOW), days=WINDOW_DAYS, on=on, calendar=calendar)
        tell_applicant(case, "corrected", at=at)
    return case


def withdraw(*, case: Case, by: Actor, at: datetime, calendar: Calendar, reason: str, version: int) -> Case:
    """Take the application back before the decision."""
    with recording():
        case = lock(case, version=version)
        take(case=case, verb=Verb.WITHDRAW, by=by, at=at, calendar=calendar, reason=reason)
        shelve(case)
        tell_applicant(case, "withdrawn", at=at)
    return case


def _checked_record(case: Case, on: date) -> tuple[Model, dict[str, Any]]:
    draft = CaseDraft.objects.get(case=case)
    record, faulty = build(case, draft.answers)
    if faulty:
        titles = "、".join(topic.title for topic in case.type.topics if topic.code in faulty)
        raise refusals.blocked(
            "incomplete", f"“{titles}”还有未填或有误的内容。", moves.RECEIPT, "请返回该页按提示改正后再提交。"
        )
    if missing := missing_materials(case):
        raise refusals.blocked(
            "material_missing", f"还缺材料：{'、'.join(missing)}。", moves.RECEIPT, "请上传材料后再提交。"
        )
    assessment = assess(case, record, on=on)
    if assessment.refusals:
        first = assessment.refusals[0]
        texts = "；".join(finding.text.rstrip("。") for finding in assessment.refusals)
        raise Refusal("rule_refuses", f"{texts}。", first.citation, "请核对填报内容；如有疑问，可向受理窗口咨询。")
    return record, assessment.as_json()


def _require_commitment(*, has_committed: bool) -> None:
    if not has_committed:
        raise refusals.blocked(
            "no_commitment", "尚未勾选承诺书。", refusals.ONE_FORM, "请阅读并勾选“所填内容和材料真实有效”的承诺。"
        )


def _next_number(region_code: str, on: date) -> str:
    """County, day and a gapless number within the day; the row lock is held until the filing commits."""
    CaseNumber.objects.bulk_create([CaseNumber(region_code=region_code, on=on, last=0)], ignore_conflicts=True)
    series = CaseNumber.objects.filter(region_code=region_code, on=on)
    series.update(last=F("last") + 1)
    return f"{region_code[:6]}{on:%Y%m%d}{series.get().last:05d}"


def _snapshot(case: Case, record: Model, answer: dict[str, Any], at: datetime) -> None:
    files = [
        {
            "slot": material.slot,
            "file": str(material.file_id),
            "name": material.file.name,
            "sha256": material.file.sha256,
        }
        for material in case.materials.filter(is_current=True).select_related("file")
    ]
    CaseSnapshot.objects.create(
        case=case,
        sequence=case.snapshots.count() + 1,
        taken_at=at,
        record=[list(row) for row in described(case, record)],
        materials=files,
        answer=answer,
    )
