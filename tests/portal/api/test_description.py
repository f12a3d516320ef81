"""The description says what the API does."""

import json

import pytest
from django.core.management import call_command
from rest_framework.test import APIClient

pytestmark = pytest.mark.django_db


def test_anybody_may_read_the_description():
    response = APIClient().get("/api/v1/schema/", HTTP_ACCEPT="application/json")
    assert response.status_code == 200
    assert "/api/v1/keys/" in response.json()["paths"]


def test_it_knows_keys_and_errors():
    described = json.loads(APIClient().get("/api/v1/schema/").content)
    assert described["components"]["securitySchemes"]["key"]["in"] == "header"
    operation = described["paths"]["/api/v1/keys/"]["get"]
    assert {"200", "400", "401", "403", "404", "409", "429"} <= set(operation["responses"])
    assert described["components"]["schemas"]["Error"]


def test_it_is_valid(tmp_path):
    call_command("spectacular", validate=True, fail_on_warn=True, file=tmp_path / "schema.yaml", urlconf="portal.urls")
    call_command("spectacular", validate=True, fail_on_warn=True, file=tmp_path / "schema.yaml")
