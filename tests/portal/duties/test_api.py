"""Duties by the REST API: the same rows, rights and refusals."""

import pytest

from portal.people.roles import Role
from portal.policies.coverage import open_reference
from tests.portal.cases.factories import ANJI, DEQING, make_official
from tests.portal.duties.factories import make_duty

pytestmark = pytest.mark.django_db
DUTIES = "/api/v1/duties/"


@pytest.fixture
def clerk(browser_of):
    return browser_of(make_official(Role.DATA_CLERK, kind="government", region_code=ANJI))


def send(browser, duty, **body):
    return browser.post(f"{DUTIES}{duty.pk}/report/", body, content_type="application/json")


def test_a_duty_is_listed_read_and_reported(clerk):
    duty = make_duty()
    listed = clerk.get(DUTIES, {"document": "2018-82", "clause": "3-1", "status": "running"}).json()["results"]
    assert [(row["id"], row["office"], row["percent"]) for row in listed] == [(duty.pk, "安吉县政府", 0)]
    done = send(clerk, duty, percent=40, text="方案已印发")
    assert (done.status_code, done.json()["percent"]) == (200, 40)
    assert clerk.get(f"{DUTIES}{duty.pk}/").json()["progress"][0]["text"] == "方案已印发"


def test_what_is_refused_there_is_refused_here(clerk, browser_of):
    duty = make_duty(percent=50)
    assert send(clerk, duty, percent=40, text="x").json()["error"]["code"] == "duties.percent_falls"
    assert send(clerk, duty, percent=140, text="x").status_code == 422
    supervisor = browser_of(make_official(Role.SUPERVISOR, kind="government_office", region_code=ANJI))
    assert send(supervisor, duty, percent=60, text="x").status_code == 403
    neighbour = browser_of(make_official(Role.DATA_CLERK, kind="government", region_code=DEQING))
    assert send(neighbour, duty, percent=60, text="x").status_code == 404
    assert neighbour.get(f"{DUTIES}{duty.pk}/").status_code == 404


def test_coverage_opens_the_public_page_of_a_clause():
    assert open_reference("duty:2018-82/3-1").url == "/duties/2018-82/3-1/"
    for code in ("2018-82/none", "none/3-1", "2018-82"):
        with pytest.raises(LookupError):
            open_reference(f"duty:{code}")
