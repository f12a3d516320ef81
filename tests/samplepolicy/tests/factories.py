"""Applications brought to a grant in effect, and works registered, by the portal's own actions."""

from datetime import date

from portal.cases.actions import deciding
from portal.cases.models import Case
from portal.projects.actions import creating
from portal.projects.models import Project
from portal.workdays.calendar import load
from tests.portal.cases.factories import Staff, make_granted, moment
from tests.portal.projects.factories import Crew, new
from tests.samplepolicy.models import SampleWorks
from tests.samplepolicy.projects import WORKS

IN_EFFECT = date(2019, 10, 30)


def make_grant(staff: Staff, agent=None) -> Case:
    """A grant whose public notice has ended."""
    case = make_granted(staff, agent, item="sample-grant")
    return deciding.take_effect(case=case, at=moment(IN_EFFECT), calendar=load())


def make_works(crew: Crew, *, units=10) -> Project:
    """Works of a county, in their first stage."""
    return creating.create(
        declared=WORKS, new=new(), record=SampleWorks(units=units), by=crew.county, at=moment(), calendar=load()
    )
