"""Naming an office: for a clause that names none, or beside those that it names."""

from datetime import datetime

from django.db import IntegrityError, transaction

from portal.clock.today import day_of
from portal.duties.actions.base import lock, noted, require, require_open, require_text
from portal.duties.models import Assignment, Duty, Origin, Standing
from portal.duties.rights import may_assign
from portal.journal.recording import recording
from portal.people.actors import Actor
from portal.people.models import Office
from portal.regions.scoped import level_of
from portal.rules.refusal import Refusal


def assign(*, duty: Duty, office: Office, reason: str, by: Actor, at: datetime) -> Duty:
    """Name, or name anew, who answers for a clause that names nobody. Raises Refusal where the text names somebody."""
    with recording():
        duty = lock(duty)
        _require_assign(duty, by)
        require_open(duty)
        reason = require_text(duty, reason, "指定理由")
        if duty.origin != Origin.UNNAMED:
            raise Refusal(
                "duties.listed",
                "文件已列明责任单位，不能改由他人承担。",
                duty.citation,
                "如需更多单位参与，请增列责任单位。",
            )
        if duty.office_id == office.pk:
            raise Refusal(
                "duties.same_office", f"该任务已由{office.short_name}负责。", duty.citation, "请选择其他单位。"
            )
        _write(duty, before=duty.office, after=office, reason=reason, by=by, at=at)
        duty.office, duty.standing, duty.is_touched = office, Standing.LEAD, True
        _save(duty, office)
        noted(duty, by, "assign", {"office": office.name, "reason": reason})
    return duty


def add(*, duty: Duty, office: Office, reason: str, by: Actor, at: datetime) -> Duty:
    """Name one more office for the clause of a duty; it supports. Raises Refusal for one that is there already."""
    with recording():
        duty = lock(duty)
        _require_assign(duty, by)
        require_open(duty)
        reason = require_text(duty, reason, "增列理由")
        added = Duty(
            document=duty.document,
            clause=duty.clause,
            part=duty.part,
            place=duty.place,
            kind=office.kind,
            standing=Standing.SUPPORTING,
            position=duty.position,
            origin=Origin.ADDED,
            level=level_of(office.region_code),
            region_code=office.region_code,
            office=office,
            window_on=duty.window_on,
            due_on=duty.window_on,
            laid_on=day_of(at),
            is_touched=True,
        )
        _save(added, office)
        _write(added, before=None, after=office, reason=reason, by=by, at=at)
        noted(added, by, "add", {"office": office.name, "reason": reason})
    return added


def _save(duty: Duty, office: Office) -> None:
    """Save, or say that the office has this clause already: the database knows."""
    try:
        with transaction.atomic():
            duty.save()
    except IntegrityError as error:
        raise Refusal(
            "duties.named_already",
            f"{office.short_name}已是该条款的责任单位。",
            duty.citation,
            "请选择其他单位，或直接在其任务中催办。",
        ) from error


def _write(duty: Duty, *, before: Office | None, after: Office, reason: str, by: Actor, at: datetime) -> None:
    Assignment.objects.create(duty=duty, from_office=before, to_office=after, on=day_of(at), reason=reason, by=by.label)


def _require_assign(duty: Duty, by: Actor) -> None:
    require(
        duty,
        allowed=may_assign(by),
        text="只有省级督查岗位和省级事项管理岗位可以指定责任单位。",
        todo="请由省级督查或事项管理岗位办理。",
    )
