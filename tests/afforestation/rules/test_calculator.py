"""The rules as anybody asks them on the public page, dashes and rows included."""

from html import unescape

import pytest
from django.urls import reverse

from tests.afforestation.annex import ANNEX

pytestmark = pytest.mark.django_db


def page_of(client, key, asked):
    response = client.get(reverse("parameters:rule", args=[f"afforestation.{key}"]), asked)
    assert response.status_code == 200
    return unescape(response.content.decode())


def test_the_whole_annex_is_checked_as_copied(client):
    rows = {f"rows.{index}.{name}": task for index, row in enumerate(ANNEX) for name, task in row.items()}
    assert "各列之和等于印发的全省合计" in page_of(client, "annex_check", rows)


def test_a_slip_is_shown_with_city_and_column(client):
    rows = {"rows.0.city": "杭州市", "rows.0.base": "10.8", "rows.0.new_forest": "4.8"}
    assert "杭州市：基地小计 10.8 不等于" in page_of(client, "annex_check", rows)


@pytest.mark.parametrize("target", ["", "–", "－"])
def test_no_task_is_left_empty_or_a_dash(client, target):
    assert "完成率不适用" in page_of(client, "progress", {"target": target, "done": "3"})


def test_a_row_that_is_begun_must_be_finished(client):
    page = page_of(client, "township_coverage", {"townships.0.name": "孝丰镇", "townships.1.villages": "2"})
    assert "提交前请改正以下内容" in page or "缺少必填项" in page or "请填写" in page
