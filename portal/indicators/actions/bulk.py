"""Many reports at once: each in its own transaction with its own answer; one refusal stops no other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from portal.indicators import refusals
from portal.indicators.actions import review
from portal.indicators.models import Report, ReportPeriod
from portal.indicators.registry import report_form
from portal.indicators.states import Verb
from portal.people.actors import Actor
from portal.regions.scoped import PROVINCE, level_of
from portal.rules.refusal import Refusal

AT_MOST = 100
Pick = tuple[int, int]  # a report and its version as it was seen


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report; without a refusal it was passed on."""

    name: str
    refusal: Refusal | None = None


def verb_of(by: Actor) -> Verb:
    """What passing on means at the actor's level."""
    return Verb.CONFIRM if level_of(by.region_code) == PROVINCE else Verb.ENDORSE


def pass_all(*, period: ReportPeriod, picks: Iterable[Pick], by: Actor, at: datetime) -> list[Outcome]:
    """The city endorses, the province confirms each report of a period. Never raises Refusal: it stands beside it."""
    seen = dict(list(dict(picks).items())[:AT_MOST])
    rows = Report.objects.visible_to(by).filter(period=period, pk__in=seen).select_related("period", "office")
    found = {report.pk: report for report in rows}
    return [_one(period, found.get(pk), version, by, at) for pk, version in seen.items()]


def _one(period: ReportPeriod, report: Report | None, version: int, by: Actor, at: datetime) -> Outcome:
    if report is None:
        return Outcome("—", refusals.not_yours(report_form(period.form), verb_of(by), "上级主管部门的数据审核岗位"))
    act = review.confirm if verb_of(by) is Verb.CONFIRM else review.endorse
    try:
        act(report=report, by=by, at=at, version=version)
    except Refusal as refusal:
        return Outcome(report.region_name, refusal)
    return Outcome(report.region_name)
