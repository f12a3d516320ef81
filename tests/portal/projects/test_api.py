"""Works for machines: the rows, rights and refusals of the pages."""

import pytest

from tests.portal.cases.factories import DEQING
from tests.portal.projects.factories import make_checkable, make_clerk, make_project

pytestmark = pytest.mark.django_db
API = "/api/v1/projects/"


def test_the_list_and_one_project(browser_of, crew):
    project = make_project(crew)
    county = browser_of(crew.county)
    (row,) = county.get(API, {"county": "330523", "stage": "build"}).json()["results"]
    assert (row["number"], row["stage_title"], row["stage_due_on"]) == (project.number, "县级实施", "2019-11-12")
    whole = county.get(f"{API}{project.number}/").json()
    assert whole["place"] == project.place
    assert whole["record"][0] == {"title": "建设件数", "text": "10件"}
    assert [(money["source"], money["planned_yuan"]) for money in whole["money"]] == [
        ("county", "300000.00"), ("own", "100000.00"),
    ]  # fmt: skip
    neighbour = browser_of(make_clerk(DEQING, "county"))
    assert neighbour.get(API).json()["results"] == []
    assert neighbour.get(f"{API}{project.number}/").status_code == 404


def test_a_machine_finishes_a_stage_as_the_page_does(browser_of, crew):
    project = make_checkable(crew)
    address = f"{API}{project.number}/advance/"
    county, city = browser_of(crew.county), browser_of(crew.city)

    def send(client, **body):
        return client.post(address, body, content_type="application/json")

    assert send(county).status_code == 422
    assert send(county, stage="self-check", answers={"checked_units": 11}).status_code == 422
    assert send(county, stage="build", answers={"checked_units": 9}).status_code == 409
    assert send(city, stage="self-check", answers={"checked_units": 9}).status_code == 403
    done = send(county, stage="self-check", version=project.version, answers={"checked_units": 9})
    assert (done.status_code, done.json()["stage"]) == (200, "acceptance")
    assert send(city, stage="acceptance", version=project.version).status_code == 409
    assert send(city, stage="acceptance").json()["state"] == "completed"
