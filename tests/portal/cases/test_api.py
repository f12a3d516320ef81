"""Cases over the REST API: a whole trip by machines, the same rights and refusals as on the pages."""

import base64

import pytest
from rest_framework.test import APIClient

from portal.cases.states import State
from portal.clock.models import BusinessDate
from tests.portal.cases.factories import PDF, TODAY, make_agent, make_staff, make_submitted

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today():
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})


def client_of(actor) -> APIClient:
    client = APIClient()
    client.force_authenticate(actor.user)
    return client


def post(actor, path, data=None, status=200):
    answer = client_of(actor).post(f"/api/v1/{path}", data or {})
    assert answer.status_code == status, answer.content.decode()
    return answer.json()


def put(actor, path, data, status=200):
    answer = client_of(actor).put(f"/api/v1/{path}", data)
    assert answer.status_code == status, answer.content.decode()
    return answer.json()


def get(actor, path, status=200):
    answer = client_of(actor).get(f"/api/v1/{path}")
    assert answer.status_code == status, answer.content.decode()
    return answer.json()


def test_a_whole_trip_by_machines():
    agent, staff = make_agent(), make_staff()
    uscc = agent.organisations[0].uscc
    draft = post(agent, "drafts/", {"item": "sample-grant", "region_code": "330523", "uscc": uscc}, 201)
    key = draft["key"]
    put(agent, f"drafts/{key}/answers/spending/", {"subject": "购置样例设备", "amount_yuan": "30000"})
    content = base64.b64encode(PDF).decode()
    saved = put(agent, f"drafts/{key}/materials/proof/", {"name": "证明.pdf", "content": content})
    filed = post(agent, f"drafts/{key}/submit/", {"version": saved["version"], "has_committed": True})
    number = filed["number"]
    assert [row["number"] for row in get(staff.clerk, "worklist/")["results"]] == [number]
    post(staff.clerk, f"cases/{number}/accept/", {"version": filed["version"]})
    post(staff.handler, f"cases/{number}/give-opinion/", {"is_agreed": True, "opinion": "属实"})
    post(staff.approver, f"cases/{number}/decide/", {"outcome": "grant", "reason": "符合条件"})
    whole = get(agent, f"cases/{number}/")
    assert whole["state"] == State.ON_NOTICE
    assert whole["decision"]["amount_yuan"] == "10000.00"
    assert "stages" not in whole
    assert [row["code"] for row in get(staff.approver, f"cases/{number}/")["stages"]] == [
        "window", "handling", "decision", "delivery",
    ]  # fmt: skip


def test_a_refusal_names_reason_clause_and_next_step():
    staff = make_staff()
    case = make_submitted()
    error = post(staff.clerk, f"cases/{case.number}/decline/", {"reason": "x", "version": 99}, 409)["error"]
    assert error["code"] == "stale"
    assert error["clause"]
    assert error["todo"]


def test_a_case_of_another_county_is_not_there():
    case = make_submitted()
    neighbour = make_staff("330521")
    get(neighbour.clerk, f"cases/{case.number}/", 404)
    post(neighbour.clerk, f"cases/{case.number}/accept/", {}, 404)


def test_a_role_without_the_verb_is_forbidden():
    staff = make_staff()
    case = make_submitted()
    assert post(staff.handler, f"cases/{case.number}/accept/", {}, 403)["error"]["code"] == "forbidden"


def test_wrong_input_names_its_field():
    staff = make_staff()
    case = make_submitted()
    error = post(staff.clerk, f"cases/{case.number}/request-correction/", {"points": []}, 422)["error"]
    assert "points" in error["fields"]


def test_nobody_files_for_an_organisation_that_is_not_his():
    agent = make_agent()
    body = {"item": "sample-grant", "region_code": "330523", "uscc": "91350100M000100Y43"}
    post(agent, "drafts/", body, 422)


def test_without_a_key_nothing_is_shown():
    assert APIClient().get("/api/v1/cases/").status_code == 401


@pytest.mark.parametrize("count", [1, 3])
def test_lists_cost_the_same_for_one_and_three_rows(count, django_assert_num_queries):
    staff, agent = make_staff(), make_agent()
    for _ in range(count):
        make_submitted(agent)
    client = client_of(staff.clerk)
    with django_assert_num_queries(3):  # business date, posts, desks
        assert len(client.get("/api/v1/worklist/").json()["results"]) == count
    with django_assert_num_queries(3):
        assert len(client.get("/api/v1/cases/").json()["results"]) == count
