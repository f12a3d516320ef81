"""Agents of organisations: confirmed by somebody who can know, ended by whoever is concerned."""

from datetime import date, datetime, timedelta

from portal.journal.recording import note, recording
from portal.people.actions.registration import AGENCY
from portal.people.actors import Actor
from portal.people.models import Agency
from portal.people.roles import COUNTER
from portal.rules.refusal import Refusal


def may_confirm(*, agency: Agency, by: Actor) -> bool:
    """Whether somebody can know that the person acts for the organisation.

    A colleague who is its confirmed agent can; so can the counter or the administrator of its region, who look at the
    licence and the letter of authority. Nobody confirms himself.
    """
    if by.user is None or by.user.pk == agency.user_id:
        return False
    if by.holds(*COUNTER):
        return by.covers(agency.organisation.region_code)
    return any(own.organisation_id == agency.organisation_id for own in by.agencies)


def confirm_agency(*, agency: Agency, by: Actor, at: datetime) -> Agency:
    """Confirm an agent. Refuses whoever can't know, and an agency that was ended meanwhile."""
    with recording():
        agency = _locked(agency)
        if not may_confirm(agency=agency, by=by):
            raise Refusal(
                "people.agency_confirm",
                "您不能确认此经办人",
                AGENCY,
                "请由该单位已确认的其他经办人，或单位所在地的综合窗口核对证照和授权书后确认。",
            )
        if not agency.holds_on(at.date()):
            raise Refusal("people.agency_ended", "该经办关系已终止", AGENCY, "请经办人重新提出申请。")
        if agency.confirmed_at is None:
            agency.confirmed_at, agency.confirmed_by = at, by.user
            agency.save(update_fields=["confirmed_at", "confirmed_by"])
            _note(agency, by, "people.confirm_agency")
    return agency


def end_agency(*, agency: Agency, by: Actor, on: date) -> Agency:
    """End an agency from a day on: by the agent himself, or by whoever may confirm agents of the organisation."""
    with recording():
        agency = _locked(agency)
        is_own = by.user is not None and by.user.pk == agency.user_id
        if not is_own and not may_confirm(agency=agency, by=by):
            raise Refusal("people.agency_end", "您不能终止此经办关系", AGENCY, "请联系该单位的经办人或所在地综合窗口。")
        if agency.valid_to is None:
            agency.valid_to = max(agency.valid_from, on - timedelta(days=1))
            agency.save(update_fields=["valid_to"])
            _note(agency, by, "people.end_agency")
    return agency


def _locked(agency: Agency) -> Agency:
    return Agency.objects.select_for_update(of=("self",)).select_related("organisation", "user").get(pk=agency.pk)


def _note(agency: Agency, by: Actor, action: str) -> None:
    payload = {"uscc": agency.organisation.uscc, "organisation": agency.organisation.name}
    note(actor_id=by.user_id, actor=by.label, action=action, subject=f"user:{agency.user_id}", payload=payload)
