"""What the tabs of the desk cost: the same statements for one row, for three, and over thousands of cases."""

import pytest

from portal.cases.actions import window
from portal.cases.generation import generate
from portal.cases.models import Case
from portal.cases.states import State
from portal.people.models import Office
from portal.people.roles import Role
from portal.workdays.calendar import load
from tests.database import standing_world
from tests.portal.cases.factories import (
    ANJI,
    TODAY,
    USCCS,
    days_later,
    make_agent,
    make_official,
    make_staff,
    make_submitted,
    moment,
)

pytestmark = pytest.mark.django_db
DESK, DONE, OVERDUE, STARTED = "/desk/", "/desk/done/", "/desk/overdue/", "/desk/started/"


@pytest.fixture(scope="module", params=[1, 3])
def desk(request, django_db_setup, django_db_blocker):
    """A clerk with so many cases on each of his tabs: late at the window and begun by him, and done."""
    with standing_world(django_db_blocker):
        clerk = make_staff().clerk
        for number in range(request.param):
            agent = make_agent(USCCS[number], f"第{number}公司")
            late = make_submitted(agent, on=days_later(-20))
            Case.objects.filter(pk=late.pk).update(counter_post=clerk.post)
            window.accept(case=make_submitted(agent), by=clerk, at=moment(), calendar=load())
        yield clerk, request.param


@pytest.mark.parametrize(("address", "statements"), [(DESK, 8), (DONE, 8), (OVERDUE, 8), (STARTED, 9)])
def test_a_tab_takes_the_same_statements_for_any_number_of_rows(
    browser_of, desk, address, statements, django_assert_num_queries
):
    actor, rows = desk
    clerk = browser_of(actor)
    clerk.get(address)
    with django_assert_num_queries(statements):
        page = clerk.get(address)
    assert len(page.context["lines"]) == rows


def test_a_tab_takes_the_same_statements_over_thousands_of_cases(browser_of, django_assert_num_queries):
    handler = make_official(Role.HANDLER)
    generate(2000, on=TODAY, first_county=ANJI)
    browser = browser_of(handler)
    browser.get(DESK)
    with django_assert_num_queries(8):
        page = browser.get(DESK)
    assert len(page.context["lines"]) >= 10
    assert Case.objects.filter(state=State.CLOSED).count() > 1000
    assert Office.objects.filter(pk=handler.post.office_id).exists()
