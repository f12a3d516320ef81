"""A grant in effect: recorded, listed to those who may see its case, taken off when it is revoked."""

import pytest

from portal.cases.actions import deciding
from portal.workdays.calendar import load
from tests.portal.cases.factories import DEQING, USCCS, make_agent, make_granted, make_staff, moment
from tests.samplepolicy.models import SampleApplication
from tests.samplepolicy.tests.factories import IN_EFFECT, make_grant

pytestmark = pytest.mark.django_db
PAGE = "/tests/samplepolicy/grants/"
API = "/api/v1/tests/samplepolicy/grants/"
QUERIES_OF_THE_PAGE = 4  # session, business date, account, rows


def applications(case):
    return SampleApplication.objects.granted().filter(case=case)


def test_a_grant_counts_from_the_day_it_takes_effect():
    staff = make_staff()
    case = make_granted(staff, item="sample-grant")
    assert not applications(case).exists()
    assert applications(make_grant(staff)).get().granted_on == IN_EFFECT


def test_a_revoked_grant_is_none():
    staff = make_staff()
    case = make_grant(staff)
    deciding.revoke(case=case, reason="材料不实", by=staff.approver, at=moment(IN_EFFECT), calendar=load())
    assert not applications(case).exists()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_for_one_row_and_for_three(client, django_assert_num_queries, rows):
    staff = make_staff()
    for uscc in USCCS[:rows]:
        make_grant(staff, make_agent(uscc))
    client.force_login(staff.handler.user)
    client.get(PAGE)  # the first visit also notes the session
    with django_assert_num_queries(QUERIES_OF_THE_PAGE):
        response = client.get(PAGE)
    assert response.content.decode().count(str(IN_EFFECT)) == rows


def test_another_county_sees_nothing_of_it(client):
    make_grant(make_staff())
    client.force_login(make_staff(DEQING).handler.user)
    assert "目前没有已生效的补助" in client.get(PAGE).content.decode()
    assert client.get(API).json()["results"] == []


def test_the_interface_lists_what_the_page_lists(client):
    staff = make_staff()
    case = make_grant(staff)
    client.force_login(staff.handler.user)
    (grant,) = client.get(API).json()["results"]
    assert grant == {
        "case": case.number,
        "subject": applications(case).get().subject,
        "amount_yuan": "30000.00",
        "granted_on": IN_EFFECT.isoformat(),
    }


def test_visitors_are_sent_to_sign_in(client):
    assert client.get(PAGE).status_code == 302
    assert client.get(API).status_code == 401
