"""补报 and 更正: a county asks to report late or to correct what already counts; the province answers."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.urls import reverse

from portal.inbox.actions import send
from portal.indicators import refusals
from portal.indicators.actions import review
from portal.indicators.actions.moving import is_shut, locked, may
from portal.indicators.actions.periods import require_province
from portal.indicators.declarations import ReportForm
from portal.indicators.models import Report, ReportWish
from portal.indicators.registry import report_form
from portal.indicators.states import COUNTED, EDITABLE, Verb
from portal.journal.recording import note, recording
from portal.people.actors import Actor

LABEL = "申请补报更正"


def ask(*, report: Report, reason: str, by: Actor, at: datetime) -> ReportWish:
    """Ask the province to let the report be filled in again. Raises Refusal where nothing stands in the way of that."""
    with recording():
        report = locked(report)
        form = report_form(report.period.form)
        if by.post is None or not may(report, Verb.SAVE, by):
            raise refusals.not_yours(form, Verb.SAVE, "填报单位的数据填报岗位")
        if not may_ask(report):
            raise refusals.no_wish_needed(form, report)
        if not reason.strip():
            raise refusals.no_reason(form, LABEL)
        try:
            with transaction.atomic():
                wish = ReportWish.objects.create(report=report, reason=reason.strip(), asked_by=by.post, asked_at=at)
        except IntegrityError as error:
            raise refusals.wish_waits(form) from error
        _note("ask", wish, by)
    return wish


def answer(*, wish: ReportWish, is_granted: bool, text: str, by: Actor, at: datetime) -> ReportWish:
    """Grant or refuse a wish, and tell who asked. A granted one lets the report be edited even in a locked period."""
    with recording():
        report = locked(wish.report)
        wish = ReportWish.objects.select_for_update().get(pk=wish.pk)
        form = report_form(report.period.form)
        require_province(form, by, "答复补报更正申请")
        if wish.is_granted is not None:
            raise refusals.wish_answered(form)
        if not is_granted and not text.strip():
            raise refusals.no_reason(form, "不同意")
        wish.is_granted, wish.answer = is_granted, text.strip()
        wish.answered_by, wish.answered_at = by.post, at
        wish.save()
        if is_granted:
            _let_in(report, wish, by, at)
        _tell(wish, report, form, at)
        _note("grant" if is_granted else "refuse", wish, by)
    return wish


def may_ask(report: Report) -> bool:
    """Whether the report counts already, or can't be filled in because its period has ended."""
    return report.as_state in COUNTED or (report.as_state in EDITABLE and is_shut(report))


def _let_in(report: Report, wish: ReportWish, by: Actor, at: datetime) -> None:
    if report.as_state in COUNTED:
        review.reopen(report=report, reason=wish.reason, by=by, at=at)
    else:
        report.is_reopened = True
        report.save(update_fields=["is_reopened"])


def _tell(wish: ReportWish, report: Report, form: ReportForm, at: datetime) -> None:
    result = "已同意，请及时填报并提交。" if wish.is_granted else "未获同意。"
    send(
        to=wish.asked_by.user,
        subject=f"补报更正申请{'已同意' if wish.is_granted else '未获同意'}：{report.period.title}{form.name}",
        body=f"{report.region_name}{report.period.title}{form.name}的补报更正申请{result}{wish.answer}",
        key=f"wish:{wish.pk}",
        link=reverse("indicators:report", args=[report.pk]),
        at=at,
    )


def _note(verb: str, wish: ReportWish, by: Actor) -> None:
    payload = {"report": wish.report_id, "reason": wish.reason, "answer": wish.answer}
    note(
        actor_id=by.user_id, actor=by.label, action=f"wishes.{verb}", subject=f"report:{wish.report_id}",
        payload=payload,
    )  # fmt: skip
