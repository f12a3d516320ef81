"""Sign-ups: places held from filing on, never more than there are; a certificate for who is confirmed."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from afforestation import clauses
from afforestation.assessment.signups import holder_of
from afforestation.models import PlantingEvent, PlantingPlace, SignUpApplication
from portal.cases.issuing import issue_result
from portal.cases.models import Case, Decision
from portal.clock.today import day_of
from portal.papers.actions import withdraw
from portal.papers.kinds import Kind
from portal.papers.models import Paper
from portal.people.actors import Actor
from portal.rules.refusal import Refusal

CLAUSE = clauses.PUBLIC_MOBILISATION
ELSEWHERE = "请减少名额、选择其他活动，或者稍后再看是否有人撤回。"


def hold(*, case: Case, **_moment: object) -> None:
    """Take the places that a sign-up asks for, in the filing's transaction; a corrected one takes them anew.

    Raises Refusal where the places ran out or the offer was closed meanwhile, or where the same person or body has
    signed up before. Of two that come at once the database lets only as many in as there is room for.
    """
    left = release(case=case)
    record = SignUpApplication.objects.get(case=case)
    try:
        with transaction.atomic():
            PlantingPlace.objects.create(
                event_id=record.event_id, holder=holder_of(case), places=record.places, case=case
            )
    except IntegrityError as error:
        raise Refusal(
            "signed_up_before", "同一活动已有有效报名，每个申请人只能报名一次。", CLAUSE, "请在“我的办件”中查看原报名。"
        ) from error
    try:
        with transaction.atomic():
            offered = PlantingEvent.objects.filter(pk=record.event_id)
            open_to = offered if left == record.event_id else offered.filter(closed_at=None)
            is_held = open_to.update(taken=F("taken") + record.places)
    except IntegrityError as error:
        raise Refusal("no_places_left", "剩余名额不足，报名没有成功。", CLAUSE, ELSEWHERE) from error
    if not is_held:
        raise Refusal("event_closed", "发布单位已提前结束报名，报名没有成功。", CLAUSE, "请选择其他活动。")


def release(*, case: Case, **_moment: object) -> int | None:
    """Give back the places of a sign-up that has ended without a certificate; the number of their event, if any."""
    held = PlantingPlace.objects.select_for_update().filter(case=case).first()
    if held:
        PlantingEvent.objects.filter(pk=held.event_id).update(taken=F("taken") - held.places)
        held.delete()
    return held.event_id if held else None


def settle(*, case: Case, **_moment: object) -> None:
    """A refusal gives the places back; a grant keeps them."""
    if not Decision.objects.get(case=case).is_grant:
        release(case=case)


def certify(*, case: Case, by: Actor, at: datetime) -> None:
    """Issue the certificate once the sign-up is confirmed."""
    if not Decision.objects.get(case=case).is_grant:
        return
    record = SignUpApplication.objects.select_related("event").get(case=case)
    event = record.event
    if event.is_adoption:
        until = day_of(at).replace(day=1).replace(year=day_of(at).year + (record.years or 0))
        text = f"{record.certificate_name}认养“{event.title}”{record.places}株（块），期限{record.years}年。"
        rows = [("认养年限", f"{record.years}年，至{until.year}年{until.month}月")]
        title = "认养证书"
    else:
        text = f"{record.certificate_name}报名参加“{event.title}”，共{record.places}人。"
        rows = [("活动日期", event.when)]
        title = "植树活动报名证"
    rows += [("地点", event.place), ("署名", record.certificate_name)]
    rows += [("寄语", record.wish)] if record.wish else []
    thanks = "感谢参与国土绿化。认养和参加活动不改变树木、林地的权属。"
    issue_result(case, title=title, paragraphs=[text, thanks], rows=rows, by=by, at=at)


def undo(*, case: Case, by: Actor, at: datetime) -> None:
    """A revoked confirmation gives the places back and takes back the certificate."""
    release(case=case)
    for paper in Paper.objects.filter(about=case.reference, kind=Kind.RESULT, withdrawn_at=None):
        withdraw(paper=paper, reason="确认决定已撤销", by=by, at=at)
