"""Duties of Anji's forestry in several states, one that nobody answers for, and a bulletin of the province."""

from collections.abc import Iterator
from datetime import date

from portal.duties.actions import bulletins, reporting, watching
from portal.people.actors import Actor
from portal.policies.registry import registry
from portal.workdays.calendar import load
from tests.portal.cases.factories import ZHEJIANG, moment
from tests.portal.duties.factories import make_duty, proof


def make_duties(people: dict[str, Actor]) -> Iterator[tuple[str, str]]:
    """Each by its word."""
    clerk, supervisor = people["dclerk"], people["dsuperv"]
    at, later = moment(), date(2023, 6, 30)
    duty, waiting, closed = (make_duty("forestry", clause=clause) for clause in ("3-1", "3-2", "3-3"))
    line = reporting.report_progress(duty=duty, percent=10, text="方案已印发", evidence=proof(), by=clerk, at=at)
    reporting.request_extension(duty=waiting, new_due_on=later, reason="分两年", by=clerk, at=at)
    watching.close(duty=closed, text="已完成", evidence=proof(), by=supervisor, at=at)
    issued = bulletins.issue_bulletin(
        policy=registry.by_slug("2018-82"), opening="", is_public=False, by=supervisor, at=at, calendar=load()
    )
    public = bulletins.issue_bulletin(
        policy=registry.by_slug("2018-82"), opening="", is_public=True, by=people["superv"], at=at, calendar=load()
    )
    yield "duty", str(duty.pk)
    yield "waiting duty", str(waiting.pk)
    yield "closed duty", str(closed.pk)
    yield "unnamed duty", str(make_duty("", ZHEJIANG, clause="2-1").pk)
    yield "evidence", str(line.evidence_id)
    yield "bulletin", str(issued.pk)
    yield "public bulletin", str(public.pk)
