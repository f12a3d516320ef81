"""A reform of regions leaves no case lying: the district that took another over finds its desks and works them off."""

from datetime import date

import pytest

from portal.cases.actions import review
from portal.cases.models import Case, CaseStage
from portal.cases.worklists import to_do
from portal.people.actors import actor_for
from portal.people.roles import Role
from portal.workdays.calendar import load
from tests.portal.cases.factories import make_accepted, make_official, make_staff, moment

pytestmark = pytest.mark.django_db
XIACHENG, GONGSHU, XIHU = "330103", "330105", "330106"
LATE, AFTER = date(2021, 4, 8), date(2021, 4, 9)


def of(region_code, role=Role.HANDLER):
    official = make_official(role, region_code=region_code, on=AFTER)
    return actor_for(official.user, official.post.pk, on=AFTER)


@pytest.fixture
def case():
    return make_accepted(make_staff(XIACHENG), on=LATE, region_code=XIACHENG)


def test_the_heir_finds_the_case_and_its_desk_and_nobody_else_does(case):
    heir, neighbour = of(GONGSHU), of(XIHU)
    assert list(Case.objects.visible_to(heir)) == [case]
    assert [desk.case for desk in to_do(heir)] == [case]
    assert not Case.objects.visible_to(neighbour).exists()
    assert not CaseStage.objects.visible_to(neighbour).exists()


def test_the_heir_carries_the_review_on(case):
    case = review.give_opinion(
        case=case, is_agreed=True, opinion="情况属实", by=of(GONGSHU), at=moment(AFTER), calendar=load()
    )
    desk = case.stages.get(closed_by__region_code=GONGSHU)
    assert desk.is_agreed
    assert desk.office.region_code == XIACHENG  # whose desk it was stays on record
