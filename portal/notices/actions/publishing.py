"""Publish, change and withdraw a notice."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from portal.journal.recording import note, recording
from portal.notices import refusals, rules
from portal.notices.competence import may_publish
from portal.notices.kinds import Kind, Unit
from portal.notices.masking import mask_row
from portal.notices.models import PublicNotice
from portal.notices.scanning import personal_numbers
from portal.people.actors import Actor
from portal.workdays.calendar import load

Rows = Sequence[Mapping[str, str]]
NO_MASK: Mapping[str, str] = MappingProxyType({})


def publish(
    *,
    kind: str,
    title: str,
    body: Sequence[str],
    rows: Rows = (),
    mask: Mapping[str, str] = NO_MASK,
    about: str,
    region_code: str,
    office: str,
    published_on: date,
    period_days: int,
    period_unit: str = Unit.WORKING,
    by: Actor,
    at: datetime,
) -> PublicNotice:
    """Mask and publish. `mask` names a column's mask (portal.notices.masking.Mask); all rows have the same columns.

    Raises Refusal where the actor's post does not cover the region, nothing is said, or a personal number shows.
    """
    _require_competence(by, region_code)
    notice = PublicNotice(
        kind=Kind(kind), title=title.strip(), body=[text.strip() for text in body if text.strip()], about=about,
        region_code=region_code, office_name=office, published_on=published_on, published_at=at,
        period_days=period_days, period_unit=Unit(period_unit),
    )  # fmt: skip
    _fill(notice, rows, mask)
    with recording():
        return _put_out(notice, by)


def change(
    *,
    notice: PublicNotice,
    reason: str,
    title: str = "",
    body: Sequence[str] = (),
    rows: Rows | None = None,
    mask: Mapping[str, str] = NO_MASK,
    published_on: date,
    by: Actor,
    at: datetime,
) -> PublicNotice:
    """Replace a notice by a corrected one, whose period starts again. What is not given stays.

    The old one stays on record, withdrawn, with its objections. Raises Refusal as `publish` and `withdraw` do.
    """
    _require_competence(by, notice.region_code)
    fresh = PublicNotice(
        kind=notice.kind, title=title.strip() or notice.title, body=list(body) or notice.body, columns=notice.columns,
        rows=notice.rows, about=notice.about, region_code=notice.region_code, office_name=notice.office_name,
        published_on=published_on, published_at=at, period_days=notice.period_days, period_unit=notice.period_unit,
        replaces=notice,
    )  # fmt: skip
    if rows is not None:
        _fill(fresh, rows, mask)
    with recording():
        withdraw(notice=notice, reason=f"内容有更正，已重新公示：{reason}", by=by, at=at)
        return _put_out(fresh, by)


def withdraw(*, notice: PublicNotice, reason: str, by: Actor, at: datetime) -> None:
    """Take a notice down for a reason that everybody sees. Raises Refusal where that has been done."""
    _require_competence(by, notice.region_code)
    with recording():
        is_done = PublicNotice.objects.current().filter(pk=notice.pk).update(withdrawn_at=at, withdrawn_reason=reason)
        if not is_done:
            raise refusals.withdrawn()
        _note("withdraw", notice, by, {"reason": reason})
    notice.refresh_from_db(fields=["withdrawn_at", "withdrawn_reason"])


def _require_competence(by: Actor, region_code: str) -> None:
    if not may_publish(by, region_code):
        raise refusals.not_your_region()


def _fill(notice: PublicNotice, rows: Rows, mask: Mapping[str, str]) -> None:
    notice.columns = list(rows[0]) if rows else []
    notice.rows = [[masked[column] for column in notice.columns] for masked in (mask_row(mask, row) for row in rows)]


def _put_out(notice: PublicNotice, by: Actor) -> PublicNotice:
    if not notice.title or not notice.body:
        raise refusals.nothing_to_say()
    cells = [cell for row in notice.rows for cell in row]
    if found := personal_numbers("\n".join([notice.title, *notice.body, *cells])):
        raise refusals.personal_numbers(found)
    notice.ends_on = rules.ends_on(notice.published_on, notice.period_days, Unit(notice.period_unit), load())
    notice.save(force_insert=True)
    _note("publish", notice, by, {"about": notice.about, "title": notice.title, "ends_on": notice.ends_on})
    return notice


def _note(verb: str, notice: PublicNotice, by: Actor, payload: Mapping[str, Any]) -> None:
    note(actor_id=by.user_id, actor=by.label, action=f"notices.{verb}", subject=f"notice:{notice.pk}", payload=payload)
