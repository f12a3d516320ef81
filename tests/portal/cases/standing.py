"""One case at each place on its way, made once for a module whose tests only start from there."""

from dataclasses import dataclass
from typing import Self

from portal.cases.models import Case
from portal.cases.states import Outcome
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
    """The staff of a county, and by the place where they stand the numbers of an applicant's cases."""

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
        return cls(**vars(staff), places={place: case.pk for place, case in cases.items()})

    def case(self, place: str) -> Case:
        """The case that stands there, read afresh: what a test does to it is undone."""
        return Case.objects.select_related("item").get(pk=self.places[place])
