"""Generated cases: whole rows, three events each, desks that can be worked on, counters that agree."""

from collections import Counter

import pytest

from innovation.models import TechTradeApplication
from portal.cases.actions import review
from portal.cases.generation import FULL_PAGE, generate
from portal.cases.models import Case, CaseEvent, CaseSnapshot, CaseStage
from portal.cases.tallying import drift
from portal.people.roles import Role
from portal.workdays.calendar import load
from tests.portal.cases.factories import ANJI, TODAY, make_official, make_submitted, moment

pytestmark = pytest.mark.django_db
COUNT = 120


@pytest.fixture
def generated():
    generate(COUNT, on=TODAY, first_county=ANJI)


def test_each_case_has_record_snapshot_desks_and_three_events(generated):
    assert Case.objects.count() == TechTradeApplication.objects.count() == CaseSnapshot.objects.count() == COUNT
    assert set(Counter(CaseEvent.objects.values_list("case_id", flat=True)).values()) == {3}
    assert set(Counter(CaseStage.objects.values_list("case_id", flat=True)).values()) == {8}


def test_counters_say_what_is_there(generated):
    assert drift() == []


def test_the_first_county_has_a_full_desk(generated):
    handler = make_official(Role.HANDLER)
    assert CaseStage.objects.filter(office=handler.post.office, role=Role.HANDLER, state="open").count() >= FULL_PAGE


def test_work_goes_on_from_where_it_was_generated(generated):
    handler = make_official(Role.HANDLER)
    stage = CaseStage.objects.filter(office=handler.post.office, role=Role.HANDLER, state="open").first()
    review.give_opinion(
        case=stage.case, is_agreed=True, opinion="属实", by=handler, at=moment(), calendar=load()
    )  # fmt: skip
    assert stage.case.stages.get(code="county-science-review").state == "open"
    assert drift() == []


def test_numbers_go_on_after_the_generated_ones(generated):
    make_submitted()
    generate(COUNT, on=TODAY, first_county=ANJI)  # the same command given again
    numbers = list(Case.objects.values_list("number", flat=True))
    assert len(set(numbers)) == 2 * COUNT + 1
