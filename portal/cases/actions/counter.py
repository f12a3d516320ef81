"""Filing at the counter: the clerk fills in the same form on behalf of somebody who stands before him."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from portal.cases import refusals
from portal.cases.actions.drafting import start_draft
from portal.cases.models import Case
from portal.cases.states import Verb
from portal.catalog.declarations import Audience
from portal.catalog.models import ServiceItem
from portal.clock.today import day_of
from portal.journal.recording import note, recording
from portal.people.actions.organisations import registered
from portal.people.actions.registration import checked_number
from portal.people.actors import Actor
from portal.people.masks import mask_identity
from portal.people.models import CitizenIdentity, Organisation, User
from portal.people.roles import Role
from portal.regions.scoped import covers


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who stands at the counter: an organisation by its code, or a person by his identity number."""

    audience: Audience
    name: str
    uscc: str = ""
    identity: str = ""
    contact_name: str = ""
    contact_phone: str = ""


def start_at_counter(
    *, item: ServiceItem, visitor: Visitor, region_code: str, by: Actor, at: datetime, key: UUID | None = None
) -> Case:
    """Begin an application for a visitor. Raises Refusal for a wrong code or number, and outside the clerk's region.

    Whoever has an account under this number and name follows the case online; the number itself is not kept here.
    """
    if not by.holds(Role.CLERK) or not covers(by.region_code, region_code):
        raise refusals.forbidden(Verb.SUBMIT)
    if visitor.audience not in item.declared.audiences:
        raise refusals.wrong_applicant()
    with recording():
        organisation, filer = _identified(visitor, region_code, on=day_of(at))
        case = start_draft(
            item=item,
            audience=visitor.audience,
            region_code=region_code,
            organisation=organisation,
            applicant_name=visitor.name,
            filer=filer,
            contact_name=visitor.contact_name,
            contact_phone=visitor.contact_phone,
            key=key,
            by=by,
            at=at,
        )
        shown = organisation.uscc if organisation else mask_identity(visitor.identity)
        note(
            actor_id=by.user_id,
            actor=by.label,
            action="cases.identify_visitor",
            subject=case.reference,
            payload={"audience": visitor.audience, "identifier": shown},
        )
    return case


def _identified(visitor: Visitor, region_code: str, *, on: date) -> tuple[Organisation | None, User | None]:
    if visitor.audience is Audience.ORGANISATION:
        return registered(uscc=visitor.uscc, name=visitor.name, region_code=region_code), None
    number = checked_number(visitor.identity, on=on)
    known = CitizenIdentity.objects.of_number(number).filter(user__name=visitor.name).select_related("user").first()
    return None, known.user if known else None
