"""What an applicant does, or a window clerk on his behalf: draft, save, attach, submit, correct, withdraw."""

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.core.files.uploadedfile import UploadedFile
from django.db.models import F, Model

from portal.cases import issuing, moves, refusals
from portal.cases.actions.moving import lock, take
from portal.cases.answers import version_of
from portal.cases.applicants import require_applicant
from portal.cases.assessment import assess, described
from portal.cases.messages import tell_applicant
from portal.cases.models import Case, CaseDraft, CaseMaterial, CaseNumber, CaseSnapshot
from portal.cases.records import build
from portal.cases.stages import WINDOW, WINDOW_DAYS, lay, open_desk, shelve
from portal.cases.states import State, Verb
from portal.catalog.models import ServiceItem
from portal.catalog.queries import opening
from portal.clock.today import day_of
from portal.files.actions import remove, store
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.people.models import Organisation, User
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from portal.rules.rule import Calendar


def start_draft(
    *,
    item: ServiceItem,
    audience: str,
    region_code: str,
    by: Actor,
    at: datetime,
    organisation: Organisation | None = None,
    applicant_name: str = "",
    filer: User | None = None,
    contact_name: str = "",
    contact_phone: str = "",
    key: UUID | None = None,
) -> Case:
    """Begin an application. At the counter the clerk begins it for somebody, who may have an account (`filer`).

    A form that is sent twice names the same `key` and begins one application. Raises Refusal while the item is shut,
    and for an applicant that the item or the account does not allow.
    """
    _require_open(item, day_of(at))
    is_counter = by.holds(Role.CLERK)
    if not is_counter:
        require_applicant(item.declared, audience, organisation, by)
    name = organisation.name if organisation else applicant_name or str(by.user)
    with recording():
        case, is_new = Case.objects.get_or_create(
            key=key or uuid4(),
            defaults={
                "item": item,
                "audience": audience,
                "region_code": region_code,
                "organisation": organisation,
                "applicant_name": name,
                "filer": filer if is_counter else by.user,
                "counter_post": by.post if is_counter else None,
                "contact_name": contact_name,
                "contact_phone": contact_phone,
                "created_at": at,
            },
        )
        if not is_new:
            require_editable(case, by)
            return case
        CaseDraft.objects.create(case=case, saved_at=at)
        note(actor_id=by.user_id, actor=by.label, action="cases.start_draft", subject=case.reference)
    return case


def revise_applicant(
    *, case: Case, region_code: str, contact_name: str, contact_phone: str, by: Actor, at: datetime
) -> None:
    """Change where a draft will be filed, and whom to call. Raises Refusal once it has been filed."""
    with recording():
        case = lock(case)
        require_editable(case, by)
        if case.state != State.DRAFT:
            raise refusals.illegal(Verb.SUBMIT, State(case.state))
        case.region_code, case.contact_name, case.contact_phone = region_code, contact_name, contact_phone
        case.save(update_fields=["region_code", "contact_name", "contact_phone"])
        _touch(case)
        CaseDraft.objects.filter(case=case).update(saved_at=at)


def save_answers(
    *,
    case: Case,
    topic: str,
    answers: dict[str, Any],
    by: Actor,
    at: datetime,
    is_done: bool = False,
    version: str | None = None,
) -> str:
    """Keep what was typed on one page, valid or not; returns the version that the page now has.

    Raises Refusal once the case can't be edited, and where somebody changed the page since `version`.
    """
    with recording():
        case = lock(case)
        require_editable(case, by)
        draft = CaseDraft.objects.get(case=case)
        kept = draft.answers.get(topic)
        if version is not None and kept != answers and version != version_of(kept):
            raise refusals.changed_elsewhere()
        if kept != answers:
            _touch(case)
        draft.answers[topic] = answers
        done = {*draft.topics_done, topic} if is_done else {*draft.topics_done} - {topic}
        draft.topics_done, draft.saved_at = sorted(done), at
        draft.save()
    return version_of(answers)


def attach(*, case: Case, slot: str, upload: UploadedFile, by: Actor, at: datetime) -> CaseMaterial:
    """Put a file into a slot, replacing what was there. Raises Refusal for a wrong kind, size or name."""
    declared = case.declared.material(slot)
    with recording():
        case = lock(case)
        require_editable(case, by)
        stored = store(
            upload=upload,
            owner_id=by.user_id,
            about=case.reference,
            allowed=declared.formats,
            max_bytes=declared.max_bytes,
            at=at,
        )
        case.materials.filter(slot=slot, is_current=True).update(is_current=False)
        _touch(case)
        return CaseMaterial.objects.create(case=case, slot=slot, file=stored, supplied_at=at)


def detach(*, case: Case, slot: str, by: Actor) -> None:
    """Take the file out of a slot again."""
    with recording():
        case = lock(case)
        require_editable(case, by)
        case.materials.filter(slot=slot, is_current=True).update(is_current=False)
        _touch(case)


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
        _require_open(case.item, on)
        _require_commitment(has_committed=has_committed)
        record, answer = _checked_record(case, on)
        case.number = _next_number(case.region_code, on)
        case.submitted_at = at
        case.title = str(record)[:200]
        case.save(update_fields=["number", "submitted_at", "title"])
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


def discard_draft(*, case: Case, by: Actor) -> None:
    """Throw a draft away with its files. Nothing was filed, so nothing is kept."""
    with recording():
        case = lock(case)
        require_editable(case, by)
        if case.state != State.DRAFT:
            raise refusals.illegal(Verb.WITHDRAW, State(case.state))
        note(actor_id=by.user_id, actor=by.label, action="cases.discard_draft", subject=case.reference)
        files = [material.file for material in case.materials.select_related("file")]
        case.delete()
        for file in files:
            remove(file=file)


def require_editable(case: Case, by: Actor) -> None:
    """Only the applicant, or the clerk who began it at the counter, edits; only before filing or while correcting."""
    if not Case.objects.filled_in_by(by).filter(pk=case.pk).exists():
        raise refusals.forbidden(Verb.SUBMIT)
    if not case.is_editable:
        raise refusals.illegal(Verb.CORRECT, State(case.state))


def missing_materials(case: Case) -> list[str]:
    """Titles of the slots that must be filled and are not."""
    supplied = set(case.materials.filter(is_current=True).values_list("slot", flat=True))
    return [slot.title for slot in case.declared.materials if slot.is_required and slot.code not in supplied]


def _touch(case: Case) -> None:
    """What was filled in has changed: a page that still shows the old can't file it."""
    case.version += 1
    case.save(update_fields=["version"])


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


def _require_open(item: ServiceItem, on: date) -> None:
    state = opening(item, on)
    if not state.is_open:
        raise refusals.blocked("item_shut", state.reason, item.declared.clause, "请留意申报通知，或咨询12345。")


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
