"""The one way in which a report changes its state: under a lock, by the table, with its event and its roll-ups."""

from datetime import datetime

from portal.indicators import refusals, rollups
from portal.indicators.declarations import ReportForm
from portal.indicators.models import Report, ReportEvent
from portal.indicators.registry import form_entry, report_form
from portal.indicators.states import COUNTED, MOVES, PeriodState, ReportState, Verb
from portal.journal.recording import note
from portal.people.actors import SYSTEM, Actor
from portal.people.roles import Role
from portal.regions.scoped import CITY, COUNTY, PROVINCE, covers, level_of

WHO = {  # role, level and how people call whoever has the verb
    Verb.SAVE: (Role.DATA_CLERK, COUNTY, "填报单位的数据填报岗位"),
    Verb.SUBMIT: (Role.DATA_CLERK, COUNTY, "填报单位的数据填报岗位"),
    Verb.WITHDRAW: (Role.DATA_CLERK, COUNTY, "填报单位的数据填报岗位"),
    Verb.RETURN: (Role.DATA_REVIEWER, "", "上级主管部门的数据审核岗位"),
    Verb.ENDORSE: (Role.DATA_REVIEWER, CITY, "市级主管部门的数据审核岗位"),
    Verb.CONFIRM: (Role.DATA_REVIEWER, PROVINCE, "省级主管部门的数据审核岗位"),
    Verb.REOPEN: (Role.DATA_REVIEWER, PROVINCE, "省级主管部门的数据审核岗位"),
}
ENTRY = frozenset({Verb.SAVE, Verb.SUBMIT, Verb.WITHDRAW})


def locked(report: Report) -> Report:
    """The report as it is now, locked to the end of the transaction, with its period and office."""
    rows = Report.objects.select_for_update(of=("self",)).select_related("period", "office")
    return rows.get(pk=report.pk)


def require(report: Report, verb: Verb, by: Actor) -> ReportForm:
    """The form of the report. Raises Refusal for whoever may not, and where the state or the period forbids the verb.

    `report` is locked.
    """
    form = report_form(report.period.form)
    if not may(report, verb, by):
        raise refusals.not_yours(form, verb, WHO[verb][2])
    sources, _ = MOVES[verb]
    if report.as_state not in sources:
        raise refusals.wrong_state(form, report, verb)
    if verb in ENTRY and is_shut(report):
        raise refusals.shut(form, report)
    return form


def may(report: Report, verb: Verb, by: Actor) -> bool:
    """Whether the post has this verb on this report at all, whatever its state."""
    role, level, _ = WHO[verb]
    if by is SYSTEM:
        return verb is Verb.SAVE  # a sheet that whoever runs the server brings in
    if by.post is None or not by.holds(role) or by.post.office.kind != report.office.kind:
        return False
    if role is Role.DATA_CLERK:
        return bool(by.post.office_id == report.office_id)
    own = level_of(by.region_code)
    is_above = own in {CITY, PROVINCE} and covers(by.region_code, report.region_code)
    if verb is Verb.RETURN and own == CITY and report.as_state is ReportState.ENDORSED:
        return False  # what the city passed on is the province's to send back
    return is_above and level in {"", own}


def offered(report: Report, by: Actor) -> list[Verb]:
    """The verbs that the page offers this reader."""
    return [
        verb
        for verb, (sources, _) in MOVES.items()
        if report.as_state in sources and may(report, verb, by) and not (verb in ENTRY and is_shut(report))
    ]


def is_shut(report: Report) -> bool:
    """Whether the county can change nothing more unless the levels above send the report back or grant a wish."""
    return report.period.state != PeriodState.OPEN and not report.is_reopened


def move(*, report: Report, verb: Verb, by: Actor, at: datetime, reason: str = "") -> None:
    """Write state, event and, where it changes what counts, the roll-ups; drawings of who has reported fall.

    `report` is locked and allowed.
    """
    _, to = MOVES[verb]
    was = report.as_state
    form_policy, _ = form_entry(report.period.form)
    report.state = to
    report.version += 1
    report.save()
    if verb is not Verb.SAVE or was is not to:
        ReportEvent.objects.create(
            report=report, verb=verb, from_state=was, to_state=to, reason=reason, by=by.label, at=at
        )  # fmt: skip
    if was in COUNTED or to in COUNTED:
        rollups.carry(report)
    if was is not to:
        rollups.stamp(form_policy.app, at)
    note(
        actor_id=by.user_id,
        actor=by.label,
        action=f"reports.{verb}",
        subject=f"report:{report.pk}",
        payload={"region": report.region_code, "form": report.period.form, "month": report.period.month, "state": to},
    )
