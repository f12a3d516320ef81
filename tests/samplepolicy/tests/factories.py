"""Applications brought to a grant in effect by the portal's own actions."""

from datetime import date

from portal.cases.actions import deciding
from portal.cases.models import Case
from portal.workdays.calendar import load
from tests.portal.cases.factories import Staff, make_granted, moment

IN_EFFECT = date(2019, 10, 30)


def make_grant(staff: Staff, agent=None) -> Case:
    """A grant whose public notice has ended."""
    case = make_granted(staff, agent, item="sample-grant")
    return deciding.take_effect(case=case, at=moment(IN_EFFECT), calendar=load())
