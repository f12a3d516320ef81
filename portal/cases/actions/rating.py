"""Rating: once per case, by whoever filed it; the two lowest levels are followed up (国办发〔2019〕51号)."""

from datetime import datetime

from portal.cases import refusals
from portal.cases.models import Case, Rating
from portal.cases.states import RATEABLE, Verb
from portal.clock.today import day_of
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.rules.law import Article
from portal.rules.rule import Calendar
from portal.workdays.rules import due_on

GOOD_RATING = Article("国办发〔2019〕51号")
RECTIFY_DAYS = 15


def rate(*, case: Case, level: int, text: str, by: Actor, at: datetime, calendar: Calendar) -> Rating:
    """Rate a finished case. Raises Refusal for a second rating, a stranger or a case under way."""
    with recording():
        case = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
        if not Case.objects.filed_by(by).filter(pk=case.pk).exists():
            raise refusals.forbidden(Verb.CLOSE)
        if case.state not in RATEABLE:
            raise refusals.blocked(
                "not_finished", "办件尚未办结，暂不能评价。", GOOD_RATING, "请在收到办理结果后评价。"
            )
        if Rating.objects.filter(case=case).exists():
            raise refusals.blocked(
                "rated_before", "您已评价过本办件。", GOOD_RATING, "每个办件评价一次；如需补充，请拨打12345。"
            )
        rating = Rating(case=case, level=level, text=text.strip(), rated_at=at)
        if rating.is_bad:
            rating.rectify_by = due_on(day_of(at), RECTIFY_DAYS, (), calendar).due_on
        rating.save()
        _note(case, by, "cases.rate", {"level": level})
    return rating


def rectify(*, rating: Rating, text: str, by: Actor, at: datetime) -> Rating:
    """Write what was done about a bad rating; by a supervisor of the region."""
    with recording():
        is_theirs = Case.objects.visible_to(by).filter(pk=rating.case_id).exists()
        if not by.holds(Role.SUPERVISOR) or not is_theirs:
            raise refusals.forbidden(Verb.CLOSE)
        rating.rectification, rating.rectified_at = text.strip(), at
        rating.save(update_fields=["rectification", "rectified_at"])
        _note(rating.case, by, "cases.rectify", {"text": rating.rectification})
    return rating


def _note(case: Case, by: Actor, action: str, payload: dict[str, object]) -> None:
    note(actor_id=by.user_id, actor=by.label, action=action, subject=case.reference, payload=payload)
