"""Wrong check digits, of organisations and of people: told at the field, and nothing begun."""

import pytest
from django.urls import reverse

from portal.cases.models import Case
from portal.people.models import Agency, Organisation
from tests.faults.answers import error, text
from tests.portal.cases.factories import USCCS, make_agent, make_staff
from tests.portal.cases.filed_forms import START
from tests.portal.people.factories import citizen_number

pytestmark = pytest.mark.django_db
WRONG_USCC = USCCS[0][:-1] + "X"
WRONG_NUMBER = citizen_number(7)[:-1] + {"X": "0"}.get(citizen_number(7)[-1], "X")
# what is typed, and what is said of it
CODES = [
    (WRONG_USCC, "校验码不符"),
    (USCCS[0][:-1], "应为18位"),
    ("９" * 18, "不是允许的字符"),
    ("<b>" * 6, "不是允许的字符"),
]
NUMBERS = [
    (WRONG_NUMBER, "校验码不符"),
    ("33052320190230001X", "出生日期不存在"),
    ("330523000001010018", "出生日期不存在"),
    ("abc", "应为18位"),
]


def visitor_form(**visitor):
    about = {"condition_spent": "yes", "key": "9f1b8c0e-0f9c-4b9c-8e5b-111111111111", "name": "示例"}
    return {**START, **about, **visitor}


@pytest.mark.parametrize(("code", "said"), CODES)
def test_a_wrong_code_at_the_counter_begins_nothing(browser_of, code, said):
    clerk = browser_of(make_staff().clerk)
    page = clerk.post("/desk/counter/sample-grant/", visitor_form(audience="organisation", uscc=code))
    assert page.status_code == 422
    assert said in text(page)
    assert not Case.objects.exists()
    assert not Organisation.objects.exists()


@pytest.mark.parametrize(("number", "said"), NUMBERS)
def test_a_wrong_number_at_the_counter_begins_nothing(browser_of, number, said):
    clerk = browser_of(make_staff().clerk)
    page = clerk.post("/desk/counter/sample-grant/", visitor_form(audience="person", identity=number))
    assert page.status_code == 422
    assert said in text(page)
    assert not Case.objects.exists()


def test_a_wrong_code_makes_nobody_an_agent(browser_of):
    agent = make_agent()
    answers = {"uscc": WRONG_USCC, "organisation_name": "示例公司", "county": "330523"}
    page = browser_of(agent).post(reverse("people:new_agency"), answers)
    assert page.status_code == 422
    assert "校验码不符" in text(page)
    assert Agency.objects.count() == 1


def test_a_wrong_code_declares_no_interest(browser_of):
    page = browser_of(make_staff().handler).post(reverse("people:new_interest"), {"uscc": WRONG_USCC, "reason": "亲属"})
    assert page.status_code == 422
    assert "校验码不符" in text(page)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        *[("people.uscc", *case) for case in CODES],
        *[("people.citizen_id", *case) for case in NUMBERS],
    ],
)
def test_calculator_and_machines_say_the_same(client, today, key, value, said):
    ask = client.post if key == "people.citizen_id" else client.get
    assert said in text(ask(f"/rules/{key}/", {"value": value}))
    answer = client.post(f"/api/v1/rules/{key}/evaluate/", {"input": {"value": value}}, content_type="application/json")
    assert answer.status_code == 200
    assert said in answer.json()["value"]["reason"]


def test_machines_file_for_no_code_that_is_not_theirs(machine_of):
    begun = machine_of(make_agent()).post(
        "/api/v1/drafts/", {"item": "sample-grant", "region_code": "330523", "uscc": WRONG_USCC}
    )
    assert "不是该单位的经办人" in str(error(begun, 422)["fields"])
    assert not Case.objects.exists()
