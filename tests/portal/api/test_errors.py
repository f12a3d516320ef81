"""Every error has one shape and says in Chinese what happened and what to do."""

import pytest
from rest_framework.settings import api_settings
from rest_framework.test import APIClient

from tests.portal.api.factories import caller

pytestmark = pytest.mark.django_db
URL = "/api/v1/keys/"


def error_of(response, status):
    assert response.status_code == status
    assert response["Content-Type"] == "application/json"
    error = response.json()["error"]
    assert set(error) == {"code", "text", "clause", "todo", "fields"}
    assert error["text"]
    assert error["todo"]
    return error


def fail(kind):
    client = caller()
    client.raise_request_exception = False
    return client.post(f"{URL}fail/{kind}/")


def test_a_refusal_shows_all_its_lines():
    assert error_of(fail("refusal"), 409) == {
        "code": "cases.paused",
        "text": "办理已暂停。",
        "clause": "中华人民共和国行政许可法 第三十二条",
        "todo": "请在恢复后办理。",
        "fields": {},
    }


@pytest.mark.parametrize(
    ("kind", "status", "code"),
    [
        ("forbidden", 403, "cases.forbidden"),
        ("hidden", 404, "cases.hidden"),
        ("missing", 404, "not_found"),
        ("denied", 403, "forbidden"),
        ("large", 413, "too_large"),
        ("suspicious", 400, "bad_request"),
        ("fault", 500, "fault"),
    ],
)
def test_each_kind_has_its_status(kind, status, code):
    assert error_of(fail(kind), status)["code"] == code


@pytest.mark.parametrize(("kind", "fields"), [("input", {"amount": ["应为数字"]}), ("model", {"name": ["请填写名称"]})])
def test_rules_and_models_name_their_fields(kind, fields):
    assert error_of(fail(kind), 422)["fields"] == fields


def test_a_form_names_its_fields_in_chinese():
    fields = error_of(caller().post(f"{URL}visit/", {"name": "六个字的名称"}), 422)["fields"]
    assert fields == {"name": ["请确保这个字段不能超过 5 个字符。"], "on": ["该字段是必填项。"]}


def test_a_list_where_an_object_is_due():
    assert error_of(caller().post(f"{URL}visit/", [1]), 422)["fields"]


def test_broken_json_is_said():
    response = caller().generic("POST", f"{URL}visit/", "{", content_type="application/json")
    assert error_of(response, 400)["code"] == "bad_request"


def test_only_json_comes_in_and_goes_out():
    assert error_of(caller().post(f"{URL}visit/", "a=1", content_type="application/x-www-form-urlencoded"), 415)
    assert error_of(caller().get(URL, HTTP_ACCEPT="text/html"), 406)
    assert caller().get(URL, HTTP_ACCEPT="text/html, */*;q=0.8").status_code == 200


def test_a_wrong_method_is_said():
    assert error_of(caller().delete(URL), 405)["code"] == "method_not_allowed"


@pytest.mark.parametrize("address", ["nowhere/", "nowhere", "", "keys/999999/x/y/"])
@pytest.mark.parametrize("method", ["get", "post", "delete"])
def test_an_unknown_address_is_said_even_to_strangers(address, method):
    assert error_of(getattr(APIClient(), method)(f"/api/v1/{address}"), 404)["code"] == "not_found"


def test_a_foreign_row_does_not_exist():
    other = caller()
    assert other.get(URL).json()["results"]
    assert error_of(caller().get(f"{URL}1000000/"), 404)


def test_too_many_calls_are_slowed_down(monkeypatch):
    for throttle in api_settings.DEFAULT_THROTTLE_CLASSES:
        monkeypatch.setattr(throttle, "THROTTLE_RATES", {"anon": "2/min", "user": "2/min"})
    client = caller()
    answers = [client.get(URL) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert "秒后再试" in error_of(answers[-1], 429)["todo"]
    assert int(answers[-1]["Retry-After"]) > 0
