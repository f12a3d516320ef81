"""Issue a bulletin as a red-head paper, and open it to everybody."""

from datetime import datetime

from django.db import IntegrityError, transaction

from portal.clock.today import day_of
from portal.duties import bulletin
from portal.duties.models import Bulletin, Duty
from portal.duties.rules import today as horizon
from portal.journal.recording import note, recording
from portal.papers.actions import issue
from portal.papers.kinds import Kind
from portal.papers.numbering import issuer_code
from portal.people.actors import Actor
from portal.people.models import Office
from portal.people.roles import Role
from portal.policies.registry import Policy
from portal.rules.refusal import Refusal
from portal.rules.rule import Calendar


def issue_bulletin(
    *, policy: Policy, opening: str, is_public: bool, by: Actor, at: datetime, calendar: Calendar
) -> Bulletin:
    """Name in a paper what lags in the issuer's region. One a day for a document. Raises Refusal where nothing lags."""
    with recording():
        office = _issuer(policy, by)
        on = day_of(at)
        today = horizon(on, calendar)
        rows = bulletin.listed(policy, Duty.objects.all().visible_to(by), today=today, calendar=calendar)
        require_some(policy, rows)
        reference = f"{policy.slug}/{office.pk}/{on}"
        paper = issue(
            kind=Kind.BULLETIN,
            issuer_code=issuer_code(office),
            issuer=office.name,
            about=f"bulletin:{reference}",
            facts=bulletin.facts(policy, rows, opening=opening, today=today),
            region_code=by.region_code,
            issued_on=on,
            title=bulletin.title(policy),
            by=by,
            at=at,
        )
        row = Bulletin(
            document=policy.slug, office=office, paper=paper, issued_on=on, listed=len(rows), is_public=is_public,
            region_code=by.region_code,
        )  # fmt: skip
        _save(row, policy)
        _note("issue_bulletin", row, by, listed=len(rows))
    return row


def publish(*, bulletin: Bulletin, by: Actor) -> Bulletin:
    """Open a bulletin to everybody. Only its issuer may; it is not closed again."""
    with recording():
        row = Bulletin.objects.select_for_update(of=("self",)).select_related("paper", "office").get(pk=bulletin.pk)
        if not may_publish(by, row):
            raise Refusal(
                "duties.forbidden",
                "只有通报机关的督查岗位可以公开。",
                row.paper_citation,
                "请切换到通报机关的督查岗位。",
            )
        if row.is_public:
            raise Refusal("duties.public_already", "该通报已经公开。", row.paper_citation, "无需重复操作。")
        row.is_public = True
        row.save(update_fields=["is_public"])
        _note("publish_bulletin", row, by)
    return row


def may_publish(by: Actor, row: Bulletin) -> bool:
    """The supervisors of the office that issued it."""
    return by.holds(Role.SUPERVISOR) and by.acts_for(row.office_id)


def require_some(policy: Policy, rows: list[bulletin.Listed]) -> None:
    """Raises Refusal where there is nothing to name."""
    if not rows:
        raise Refusal(
            "duties.nothing_lags", "没有超期、滞后或经过催办的任务，无需通报。", policy.document, "请选择其他文件。"
        )


def _issuer(policy: Policy, by: Actor) -> Office:
    if not by.holds(Role.SUPERVISOR) or by.post is None:
        raise Refusal("duties.forbidden", "只有督查岗位可以制发通报。", policy.document, "请切换到督查岗位。")
    return by.post.office


def _save(row: Bulletin, policy: Policy) -> None:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise Refusal(
            "duties.issued_today", "今天已就该文件制发过通报。", policy.document, "请在下一个工作日再制发。"
        ) from error


def _note(verb: str, row: Bulletin, by: Actor, **payload: int) -> None:
    note(
        actor_id=by.user_id,
        actor=by.label,
        action=f"duties.{verb}",
        subject=f"bulletin:{row.pk}",
        payload={"number": row.paper.number, **payload},
    )
