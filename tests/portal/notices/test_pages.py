"""What anybody sees of notices, and objecting from a page."""

from datetime import timedelta

import pytest
from django.core.cache import cache

from portal.clock.models import BusinessDate
from portal.notices import actions
from portal.notices.models import Objection
from portal.people.actors import SYSTEM
from tests.portal.notices.factories import AT, DAY, LAST_DAY, make_notice, make_objection
from tests.portal.people.factories import DEQING, make_user

pytestmark = pytest.mark.django_db
TYPED = {"name": "李四", "contact": "138 0000 1234", "text": "成交额与合同不符。"}


@pytest.fixture(autouse=True)
def _on_the_day():
    cache.clear()
    set_day(DAY)


def set_day(day):
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": day})


def text_of(response):
    return response.content.decode()


def test_the_list_shows_what_is_current(client):
    make_notice(title="甲公示")
    gone = make_notice(title="乙公示")
    actions.withdraw(notice=gone, reason="有误", by=SYSTEM, at=AT)
    text = text_of(client.get("/notices/"))
    assert "甲公示" in text
    assert "公示中" in text
    assert "乙公示" not in text
    set_day(LAST_DAY + timedelta(days=1))
    assert "已截止" in text_of(client.get("/notices/"))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"region": "330523"}, ["甲"]),
        ({"region": "330521"}, ["乙"]),
        ({"region": "330500"}, ["甲", "乙"]),
        ({"region": "330100"}, []),
        ({"kind": "result"}, ["乙"]),
        ({"title": "甲公"}, ["甲"]),
    ],
)
def test_the_list_is_searched(client, query, found):
    make_notice(title="甲公示")
    make_notice(title="乙公示", region_code=DEQING, kind="result")
    text = text_of(client.get("/notices/", query))
    assert [name for name in ("甲", "乙") if f"{name}公示" in text.replace('value="甲公"', "")] == found


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_every_length(client, count, django_assert_max_num_queries):
    for number in range(count):
        make_notice(title=f"第{number}号")
    with django_assert_max_num_queries(4):
        client.get("/notices/")


def test_a_notice_is_shown_masked_with_its_last_day(client):
    notice = make_notice()
    text = text_of(client.get(f"/notices/{notice.pk}/"))
    for shown in ("张**", "300,000.00", "5个工作日", "2019年10月22日（含当日）", "提出异议"):
        assert shown in text
    assert "张三" not in text


def test_after_its_end_a_notice_takes_no_objection(client):
    notice = make_notice()
    set_day(LAST_DAY + timedelta(days=1))
    assert "提出异议" not in text_of(client.get(f"/notices/{notice.pk}/"))
    assert client.get(f"/notices/{notice.pk}/object/").url == f"/notices/{notice.pk}/"
    response = client.post(f"/notices/{notice.pk}/object/", TYPED)
    assert response.status_code == 422
    assert "公示期已于2019年10月22日截止" in text_of(response)


def test_a_withdrawn_notice_shows_why_and_what_came_after_but_not_its_content(client):
    old = make_notice()
    new = actions.change(notice=old, reason="金额有误", title="更正公示", published_on=DAY, by=SYSTEM, at=AT)
    text = text_of(client.get(f"/notices/{old.pk}/"))
    assert "金额有误" in text
    assert f"/notices/{new.pk}/" in text
    assert "张**" not in text


def test_anybody_objects_without_signing_in(client):
    notice = make_notice()
    response = client.post(f"/notices/{notice.pk}/object/", TYPED, follow=True)
    objection = Objection.objects.get()
    assert f"编号{objection.pk}" in text_of(response)
    assert (objection.contact, objection.created_on) == ("13800001234", DAY)
    assert "收到异议</dt><dd>1 件，已答复 0 件" in text_of(response)
    assert "李四" not in text_of(response)


def test_a_signed_in_objector_need_not_type_what_is_known(client):
    notice = make_notice()
    client.force_login(make_user(name="王五", phone="13900001234"))
    text = text_of(client.get(f"/notices/{notice.pk}/object/"))
    assert "王五" in text
    assert "13900001234" in text


@pytest.mark.parametrize("wrong", [{"contact": "123"}, {"text": " "}, {"name": ""}, {"text": "字" * 2001}])
def test_what_is_wrong_with_an_objection_is_said_and_nothing_is_lost(client, wrong):
    notice = make_notice()
    response = client.post(f"/notices/{notice.pk}/object/", {**TYPED, **wrong})
    assert response.status_code == 422
    assert "提交前请改正以下内容" in text_of(response)
    assert not Objection.objects.exists()


def test_markup_in_a_notice_stays_text(client):
    notice = make_notice(title="<script>x</script>", body=["<img src=x>"])
    text = text_of(client.get(f"/notices/{notice.pk}/"))
    assert "<script>x" not in text
    assert "<img src=x" not in text


def test_flooding_is_stopped(client):
    notice = make_notice()
    codes = [client.post(f"/notices/{notice.pk}/object/", TYPED).status_code for _ in range(11)]
    assert codes == [302] * 10 + [429]


def test_machines_read_what_is_current_without_a_key(client):
    notice = make_notice()
    make_objection(notice)
    gone = make_notice(title="乙公示")
    actions.withdraw(notice=gone, reason="有误", by=SYSTEM, at=AT)
    (row,) = client.get("/api/v1/notices/").json()["results"]
    assert (row["title"], row["rows"][0][0], row["ends_on"]) == (notice.title, "张**", "2019-10-22")
    assert client.get(f"/api/v1/notices/{gone.pk}/").status_code == 404
    assert "李四" not in text_of(client.get(f"/api/v1/notices/{notice.pk}/"))
    assert client.get("/api/v1/notices/", {"region": "330100"}).json()["results"] == []
    assert client.post("/api/v1/notices/").status_code in {401, 403, 405}
