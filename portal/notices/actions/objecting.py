"""Object to a notice and answer an objection."""

from datetime import date, datetime

from portal.journal.recording import note, recording
from portal.notices import refusals
from portal.notices.competence import speaks_for
from portal.notices.models import Objection, ObjectionState, PublicNotice
from portal.people.actors import Actor


def object_to(
    *, notice: PublicNotice, name: str, contact: str, text: str, by: Actor, on: date, at: datetime
) -> Objection:
    """Bring an objection, signed in or not, while the notice runs. Raises Refusal after its end and for blanks.

    The notice is locked first, so that no objection slips in behind its withdrawal.
    """
    name, contact, text = name.strip(), contact.strip(), text.strip()
    if not (name and contact and text):
        raise refusals.blank_objection()
    with recording():
        locked = PublicNotice.objects.select_for_update().get(pk=notice.pk)
        if not locked.is_running(on):
            raise refusals.no_longer_open(locked)
        objection = Objection.objects.create(
            notice=locked, by_user=by.user, name=name, contact=contact, text=text, created_on=on, created_at=at
        )
        _note("object", objection, by)
    return objection


def answer_objection(*, objection: Objection, answer: str, is_upheld: bool, by: Actor, at: datetime) -> Objection:
    """Answer an objection, once. Only officials of the office that published may. Raises Refusal otherwise."""
    notice = objection.notice
    if not speaks_for(by, notice.office_name):
        raise refusals.not_your_office(notice)
    if not answer.strip():
        raise refusals.blank_answer()
    with recording():
        locked = Objection.objects.select_for_update().get(pk=objection.pk)
        if locked.state != ObjectionState.OPEN:
            raise refusals.answered()
        locked.state, locked.answer, locked.is_upheld = ObjectionState.ANSWERED, answer.strip(), is_upheld
        locked.answered_by, locked.answered_at = by.label, at
        locked.save(update_fields=["state", "answer", "is_upheld", "answered_by", "answered_at"])
        _note("answer", locked, by)
    return locked


def _note(verb: str, objection: Objection, by: Actor) -> None:
    """What was said stays out of the journal: it may hold anything about anybody."""
    note(
        actor_id=by.user_id,
        actor=by.label if by.is_official else "异议人",
        action=f"notices.{verb}",
        subject=f"notice:{objection.notice_id}",
        payload={"objection": objection.pk, "is_upheld": objection.is_upheld},
    )
