"""Who has no business with a case: it is not there for him; or he is told why he must keep away from it."""

import pytest
from django.urls import reverse

from portal.cases.actions.drafting import start_draft
from portal.cases.models import Case, Decision
from portal.cases.states import State
from portal.catalog.models import ServiceItem
from portal.people.models import Interest, Post
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.faults.answers import error, text
from tests.portal.cases.factories import (
    DEQING,
    TODAY,
    make_agent,
    make_official,
    moment,
)

pytestmark = pytest.mark.django_db
GRANT = {"outcome": "grant", "reason": "符合条件"}


@pytest.fixture
def staff(today, hall):
    return hall


@pytest.mark.parametrize(("role", "kind"), [(Role.CLERK, "service_center"), (Role.HANDLER, "science")])
def test_another_county_s_case_is_not_there(browser_of, machine_of, staff, role, kind):
    case = staff.case("accepted")
    neighbour = make_official(role, kind=kind, region_code=DEQING)
    browser, machine = browser_of(neighbour), machine_of(neighbour)
    for page in ("desk:case", "desk:why", "desk:accept"):
        assert browser.get(reverse(page, args=[case.number])).status_code == 404
    post = browser.post(reverse("desk:give-opinion", args=[case.number]), {"is_agreed": "yes", "version": 1})
    assert post.status_code == 404
    error(machine.get(f"/api/v1/cases/{case.number}/"), 404)
    error(machine.post(f"/api/v1/cases/{case.number}/give-opinion/", {"is_agreed": True}), 404)
    case.refresh_from_db()
    assert case.events.count() == 2


def test_the_county_treasury_finds_no_case_in_which_it_has_no_stage(browser_of, machine_of, staff):
    case = staff.case("accepted")
    treasury = make_official(Role.REVIEWER, kind="finance")
    assert browser_of(treasury).get(reverse("desk:case", args=[case.number])).status_code == 404
    assert case.number not in text(browser_of(treasury).get(reverse("desk:cases")))
    error(machine_of(treasury).get(f"/api/v1/cases/{case.number}/"), 404)
    assert machine_of(treasury).get("/api/v1/cases/").json()["results"] == []


def test_whoever_handled_a_case_does_not_decide_it(browser_of, machine_of, staff):
    case = staff.case("reviewed")
    user, office = staff.handler.user, staff.handler.post.office
    Post.objects.filter(user=user).update(valid_to=TODAY.replace(day=14))
    post = Post.objects.create(
        user=user, office=office, role=Role.APPROVER, region_code=office.region_code, valid_from=TODAY
    )
    judge = make_official(Role.APPROVER, user=user)
    Post.objects.exclude(pk=post.pk).filter(user=user, role=Role.APPROVER).delete()
    said = error(machine_of(judge).post(f"/api/v1/cases/{case.number}/decide/", GRANT), 409)
    assert said["code"] == "handled_himself"
    assert "公务员法" in said["clause"]
    url = reverse("desk:decide", args=[case.number])
    page = browser_of(type(judge)(user=user, post=post)).post(url, {**GRANT, "version": case.version})
    assert page.status_code == 409
    assert "您办理过本办件的其他环节" in text(page)
    assert not Decision.objects.filter(case=case).exists()


def test_whoever_declared_an_interest_is_kept_out(browser_of, machine_of, staff):
    case = staff.case("reviewed")
    Interest.objects.create(
        user=staff.approver.user, uscc=case.organisation.uscc, reason="亲属任职", valid_from=TODAY, declared_at=moment()
    )
    said = error(machine_of(staff.approver).post(f"/api/v1/cases/{case.number}/decide/", GRANT), 409)
    assert said["code"] == "interested"
    page = browser_of(staff.approver).post(
        reverse("desk:decide", args=[case.number]), {**GRANT, "version": case.version}
    )
    assert "应当回避" in text(page)
    assert not Decision.objects.filter(case=case).exists()


@pytest.mark.parametrize("verb", ["take-effect", "revoke"])
def test_nothing_is_done_to_a_decision_that_is_not_there(machine_of, staff, verb):
    case = staff.case("reviewed")
    answer = machine_of(staff.approver).post(f"/api/v1/cases/{case.number}/{verb}/", {"reason": "x"})
    assert error(answer, 409)["code"] == "illegal_move"


@pytest.mark.parametrize("region", ["999999", "330500", "330000", "３３０５２３", "110101"])
def test_nothing_is_begun_where_there_is_no_county(machine_of, region):
    begun = machine_of(make_agent()).post(
        "/api/v1/drafts/", {"item": "sample-grant", "region_code": region, "uscc": "91330100MA27000210"}
    )
    assert begun.status_code in {409, 422}
    assert not Case.objects.filter(state=State.DRAFT).exists()


def test_a_place_that_is_no_county_is_refused_by_the_action_too(today):
    agent = make_agent()
    with pytest.raises(Refusal) as refused:
        start_draft(
            item=ServiceItem.objects.get(code="sample-grant"), audience="organisation", region_code="330500",
            organisation=agent.organisations[0], by=agent, at=moment(),
        )  # fmt: skip
    assert refused.value.code == "no_county"


def test_a_stranger_withdraws_and_rates_nothing(browser_of, machine_of, staff):
    case = staff.case("submitted")
    other = make_agent("91350100M000100Y43", "别家公司")
    sent = {"version": case.version, "reason": "x"}
    assert browser_of(other).post(reverse("cases:withdraw", args=[case.number]), sent).status_code == 404
    error(machine_of(other).post(f"/api/v1/cases/{case.number}/withdraw/", sent), 404)


def test_a_decision_is_made_once(browser_of, machine_of, staff):
    case = staff.case("granted")
    error(machine_of(staff.approver).post(f"/api/v1/cases/{case.number}/decide/", GRANT), 403)
    page = browser_of(staff.approver).post(reverse("desk:decide", args=[case.number]), {**GRANT, "version": 1})
    assert page.status_code == 409
    assert Decision.objects.filter(case=case).count() == 1
