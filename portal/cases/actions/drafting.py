"""How an application is filled in, by the applicant or a window clerk: begin, save, attach, discard."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core.files.uploadedfile import UploadedFile

from portal.cases import refusals
from portal.cases.actions.moving import lock
from portal.cases.answers import version_of
from portal.cases.applicants import require_applicant
from portal.cases.models import Case, CaseDraft, CaseMaterial
from portal.cases.states import State, Verb
from portal.catalog.models import ServiceItem
from portal.catalog.queries import opening
from portal.clock.today import day_of
from portal.files.actions import remove, store
from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM, Actor
from portal.people.models import Organisation, User
from portal.people.roles import Role
from portal.regions.models import Region

KEPT = timedelta(days=30)  # so long a draft lies untouched before it is thrown away; the pages say so


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
    outside the counties of the day, and for an applicant that the item or the account does not allow.
    """
    require_open(item, day_of(at))
    _require_county(region_code, day_of(at))
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
    _require_county(region_code, day_of(at))
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
    editor: str = "",
) -> str:
    """Keep what was typed on one page, valid or not; returns the version that the page now has.

    Raises Refusal once the case can't be edited, and where somebody changed the page since `version`. Whoever saved
    last (`editor`, one line of typing in one browser) may not have heard of it and goes on.
    """
    with recording():
        case = lock(case)
        require_editable(case, by)
        draft = CaseDraft.objects.get(case=case)
        kept = draft.answers.get(topic)
        is_same_hand = bool(editor) and draft.editors.get(topic) == editor
        if version is not None and kept != answers and version != version_of(kept) and not is_same_hand:
            raise refusals.changed_elsewhere()
        if kept != answers:
            _touch(case)
        draft.answers[topic], draft.editors[topic] = answers, editor
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


def discard_draft(*, case: Case, by: Actor) -> None:
    """Throw a draft away with its files. Nothing was filed, so nothing is kept."""
    with recording():
        case = lock(case)
        require_editable(case, by)
        _discard(case, by)


def expire_draft(*, case: Case, at: datetime, **_day: object) -> None:
    """Throw a draft away that nobody has touched for so long; one that was touched meanwhile stays."""
    with recording():
        case = lock(case)
        if CaseDraft.objects.filter(case=case, saved_at__lt=at - KEPT).exists():
            _discard(case, SYSTEM)


def missing_materials(case: Case) -> list[str]:
    """Titles of the slots that must be filled and are not."""
    supplied = set(case.materials.filter(is_current=True).values_list("slot", flat=True))
    return [slot.title for slot in case.declared.materials if slot.is_required and slot.code not in supplied]


def require_editable(case: Case, by: Actor) -> None:
    """Only the applicant, or the clerk who began it at the counter, edits; only before filing or while correcting."""
    if not Case.objects.filled_in_by(by).filter(pk=case.pk).exists():
        raise refusals.forbidden(Verb.SUBMIT)
    if not case.is_editable:
        raise refusals.illegal(Verb.CORRECT, State(case.state))


def require_open(item: ServiceItem, on: date) -> None:
    state = opening(item, on)
    if not state.is_open:
        raise refusals.blocked("item_shut", state.reason, item.declared.clause, "请留意申报通知，或咨询12345。")


def _require_county(region_code: str, on: date) -> None:
    if not Region.objects.on(on).counties().filter(code=region_code).exists():
        raise refusals.no_county()


def _discard(case: Case, by: Actor) -> None:
    if case.state != State.DRAFT:
        raise refusals.illegal(Verb.WITHDRAW, State(case.state))
    note(actor_id=by.user_id, actor=by.label, action="cases.discard_draft", subject=case.reference)
    files = [material.file for material in case.materials.select_related("file")]
    case.delete()
    for file in files:
        remove(file=file)


def _touch(case: Case) -> None:
    """What was filled in has changed: a page that still shows the old can't file it."""
    case.version += 1
    case.save(update_fields=["version"])
