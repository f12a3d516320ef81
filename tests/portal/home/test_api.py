"""Catalogue, documents and clauses for machines: open to all, the same content as the pages."""

import pytest
from rest_framework.test import APIClient

from portal.catalog.models import ServiceItem
from tests.portal.home.factories import declare_items

pytestmark = pytest.mark.django_db
QUERIES_OF_THE_ITEMS = 3  # items, rounds, business date
QUERIES_OF_THE_CLAUSES = 1


def read(address, status=200):
    response = APIClient().get(f"/api/v1/{address}")
    assert response.status_code == status
    return response.json()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_items_cost_the_same_for_one_row_and_for_three(monkeypatch, django_assert_num_queries, rows):
    declare_items(monkeypatch, rows)
    with django_assert_num_queries(QUERIES_OF_THE_ITEMS):
        assert len(read("items/")["results"]) == rows


def test_an_item_with_its_guide():
    item = read("items/sample-grant/")
    assert item["clause"] == "样政发〔2018〕1号 一"
    assert item["opening"] == {"is_open": True, "reason": ""}
    assert item["audiences"] == ["person", "organisation"]
    assert [material["title"] for material in item["materials"]] == ["支出证明"]
    assert item["materials"][0]["formats"][0] == "PDF"
    assert item["conditions"][0]["clause"] == "样政发〔2018〕1号 一"


def test_an_item_that_is_no_longer_offered_is_not_there():
    ServiceItem.objects.filter(code="sample-grant").update(is_offered=False)
    read("items/sample-grant/", 404)
    assert "sample-grant" not in {item["code"] for item in read("items/")["results"]}


def test_items_by_kind():
    assert {item["kind"] for item in read("items/?kind=行政给付")["results"]} == {"行政给付"}
    assert read("items/?kind=没有")["results"] == []


def test_a_document_with_its_counts():
    assert read("documents/sample-1/") == {
        "slug": "sample-1",
        "number": "样政发〔2018〕1号",
        "title": "样例政策文件",
        "issuer": "样例机关",
        "issued_on": "2018-01-02",
        "total": 1,
        "served": 1,
        "parts_total": 1,
        "parts_served": 1,
    }
    assert len(read("documents/")["results"]) == 9
    read("documents/none/", 404)


def test_a_clause_with_its_parts_and_what_serves_them():
    clause = read("documents/2018-31/clauses/1-2/")
    assert (clause["clause"], clause["served"], clause["lead"]) == ("一(二)", False, "")
    part = next(part for part in clause["parts"] if part["id"] == "31-02c")
    assert part["figures"][1] == {"label": "补助比例", "relation": "=", "amount": "15", "unit": "%"}
    assert {"label": "技术交易产业化补助", "url": "/items/tech-trade/"} in part["served_by"]
    read("documents/2018-31/clauses/none/", 404)


@pytest.mark.parametrize(("document", "count"), [("sample-1", 1), ("2018-31", 24)])
def test_the_clauses_of_a_document_come_in_order_at_one_price(django_assert_num_queries, document, count):
    with django_assert_num_queries(QUERIES_OF_THE_CLAUSES):
        clauses = read(f"documents/{document}/clauses/")["results"]
    assert len(clauses) == count
    assert read("documents/none/clauses/")["results"] == []
