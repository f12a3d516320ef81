"""One case at each place on its way, made once for a module whose tests only start from there."""

from dataclasses import dataclass
from typing import Self

from portal.cases.models import Case
from portal.cases.states import Outcome
from portal.people.actors import Actor
from tests.portal.cases.factories import (
    Staff,
    make_accepted,
    make_agent,
    make_granted,
    make_reviewed,
    make_staff,
    make_submitted,
)


@dataclass
class Hall(Staff):
    """The staff of a county, an applicant, and the numbers of his cases by the place where they stand."""

    agent: Actor
    places: dict[str, int]

    @classmethod
    def build(cls) -> Self:
        """By the portal's own actions. Rolled back by whoever called."""
        staff, agent = make_staff(), make_agent()
        cases = {
            "submitted": make_submitted(agent),
            "accepted": make_accepted(staff, agent),
            "reviewed": make_reviewed(staff, agent),
            "granted": make_granted(staff, agent),
            "refused": make_granted(staff, agent, outcome=Outcome.REFUSE),
        }
        return cls(**vars(staff), agent=agent, places={place: case.pk for place, case in cases.items()})

    def case(self, place: str) -> Case:
        """The case that stands there, read afresh: what a test does to it is undone."""
        return Case.objects.select_related("item").get(pk=self.places[place])
