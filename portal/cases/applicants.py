"""In whose name somebody may apply: his own or that of an organisation he files for, as far as the item allows."""

from dataclasses import dataclass

from portal.cases import refusals
from portal.catalog.declarations import Audience, Item
from portal.people.actors import Actor
from portal.people.models import Organisation


@dataclass(frozen=True, slots=True)
class Applicant:
    """Somebody in whose name an actor may apply."""

    audience: Audience
    name: str
    organisation: Organisation | None = None

    @property
    def key(self) -> str:
        """How a form names the applicant."""
        return f"organisation:{self.organisation.pk}" if self.organisation else self.audience.value

    @property
    def county_code(self) -> str:
        """The county of an organisation's seat; empty for a person."""
        return self.organisation.region_code[:6] if self.organisation else ""


def applicants(item: Item, actor: Actor) -> tuple[Applicant, ...]:
    """Everybody in whose name an actor may apply for an item; nobody while he acts from a post."""
    found: list[Applicant] = []
    if actor.user and not actor.is_official:
        if Audience.PERSON in item.audiences:
            found.append(Applicant(Audience.PERSON, str(actor.user)))
        if Audience.ORGANISATION in item.audiences:
            found += [Applicant(Audience.ORGANISATION, body.name, body) for body in actor.organisations]
    return tuple(found)


def require_applicant(item: Item, audience: str, organisation: Organisation | None, by: Actor) -> None:
    """Raise a Refusal unless the actor may apply in this name."""
    wanted = (audience, organisation and organisation.pk)
    if not any((one.audience, one.organisation and one.organisation.pk) == wanted for one in applicants(item, by)):
        raise refusals.wrong_applicant()
