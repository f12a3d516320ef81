"""What anybody may read of works."""

import pytest
from django.test import Client

from portal.policies.coverage import open_reference
from tests.portal.projects.factories import CODE, make_checked, make_completed

pytestmark = pytest.mark.django_db
PAGE = f"/projects/{CODE}/"
QUERIES_OF_THE_PAGE = 3  # business date, rows, records


def text(response):
    return response.content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_for_one_row_and_for_three(today, crew, django_assert_num_queries, rows):
    for number in range(rows):
        make_completed(crew, name=f"工程{number}")
    client = Client()
    with django_assert_num_queries(QUERIES_OF_THE_PAGE):
        response = client.get(PAGE)
    assert text(response).count("建设件数：10件") == rows


def test_only_what_is_published_is_shown_and_only_its_public_rows(client, today, crew):
    make_checked(crew, name="未验收工程")
    assert "目前没有已公开的项目" in text(client.get(PAGE))
    make_completed(crew, name="已验收工程")
    page = text(client.get(PAGE))
    assert "已验收工程" in page
    assert "北纬 30.6300°" in page
    assert "未验收工程" not in page
    assert "自查合格件数" not in page
    assert "已验收工程" in text(client.get(PAGE, {"q": "验收"}))
    assert "已验收工程" not in text(client.get(PAGE, {"q": "别的"}))


def test_an_unknown_kind_has_no_page(client, today):
    assert client.get("/projects/nothing/").status_code == 404


def test_coverage_opens_the_page():
    assert open_reference(f"project:{CODE}").url == PAGE
    with pytest.raises(LookupError):
        open_reference("project:nothing")
