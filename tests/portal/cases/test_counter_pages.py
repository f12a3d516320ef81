"""Filing at the counter: the same form, filled in by the clerk for whoever stands before him."""

from uuid import uuid4

import pytest
from django.urls import reverse

from portal.cases.models import Case
from portal.cases.states import State
from portal.journal.models import JournalEntry
from portal.people.models import CitizenIdentity, Organisation
from portal.people.roles import Role
from tests.portal.cases.factories import ANJI, DEQING, USCCS, make_official, make_user
from tests.portal.cases.filed_forms import pdf

pytestmark = pytest.mark.django_db
COUNTER = "/desk/counter/sample-grant/"
NUMBER = "11010519491231002X"
ORGANISATION = {
    "condition_spent": "yes",
    "region_code": ANJI,
    "contact_name": "王某",
    "contact_phone": "13800000000",
    "audience": "organisation",
    "name": "安吉窗口来客有限公司",
    "uscc": USCCS[0],
}
PERSON = {**ORGANISATION, "audience": "person", "name": "陈某某", "uscc": "", "identity": NUMBER}


@pytest.fixture
def clerk():
    return make_official(Role.CLERK, kind="service_center")


@pytest.fixture
def desk(browser_of, clerk):
    return browser_of(clerk)


def begin(desk, answers, **changed):
    return desk.post(COUNTER, {**answers, "key": str(uuid4()), **changed})


def test_the_counter_files_for_an_organisation(desk, clerk):
    assert desk.get(COUNTER).status_code == 200
    begin(desk, ORGANISATION)
    case = Case.objects.get()
    assert (case.filer, case.counter_post) == (None, clerk.post)
    assert case.organisation == Organisation.objects.get(uscc=USCCS[0])
    desk.post(reverse("cases:topic", args=[case.key, "spending"]), {"subject": "设备", "amount_yuan": "30000"})
    desk.post(reverse("cases:attach", args=[case.key, "proof"]), {"file": pdf()})
    case.refresh_from_db()
    check = reverse("cases:check", args=[case.key])
    answer = desk.post(check, {"version": case.version, "has_committed": "on"})
    case.refresh_from_db()
    assert case.state == State.SUBMITTED
    page = desk.get(answer.url).content.decode()
    assert case.lookup in page
    assert "审批工作台" in page


def test_a_person_with_an_account_follows_his_case_online(desk):
    user = make_user(name="陈某某")
    identity = CitizenIdentity(user=user)
    identity.number = NUMBER
    identity.save()
    begin(desk, PERSON)
    assert Case.objects.get().filer == user
    begin(desk, PERSON, name="别人")
    assert Case.objects.latest("pk").filer is None


def test_the_identity_number_is_checked_and_not_kept(desk):
    begin(desk, PERSON)
    case = Case.objects.get()
    assert case.applicant_name == "陈某某"
    noted = JournalEntry.objects.get(action="cases.identify_visitor").payload
    assert NUMBER not in str(noted)
    wrong = begin(desk, PERSON, identity="110105194912310021")
    assert wrong.status_code == 422
    assert "校验码不符" in wrong.content.decode()


def test_a_wrong_code_and_a_missing_one_are_said_at_the_field(desk):
    for uscc, message in (("913305231234567890", "统一社会信用代码"), ("", "请填写统一社会信用代码")):
        answer = begin(desk, ORGANISATION, uscc=uscc)
        assert answer.status_code == 422
        assert message in answer.content.decode()
    assert not Case.objects.exists()


def test_another_name_than_the_registered_is_questioned(desk):
    Organisation.objects.create(uscc=USCCS[0], name="原名公司", region_code=ANJI)
    answer = begin(desk, ORGANISATION)
    assert answer.status_code == 422
    assert "名称" in answer.content.decode()


def test_the_counter_takes_only_its_own_counties(desk):
    assert begin(desk, ORGANISATION, region_code=DEQING).status_code == 422


def test_only_clerks_open_the_counter(browser_of):
    assert browser_of(make_official(Role.HANDLER)).get(COUNTER).status_code == 403
    assert browser_of().get(COUNTER).status_code == 302


def test_another_clerk_does_not_find_the_draft(desk, browser_of):
    begin(desk, ORGANISATION)
    other = browser_of(make_official(Role.CLERK, kind="service_center"))
    assert other.get(reverse("cases:check", args=[Case.objects.get().key])).status_code == 404
