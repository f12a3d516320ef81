"""The public check says little and always the same little; the paper itself goes to readers only."""

import re
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.urls import reverse

from portal.papers import actions, readers
from portal.papers.models import Paper
from portal.people.actors import SYSTEM
from tests.portal.files.factories import upload
from tests.portal.papers.factories import AT, make_paper
from tests.portal.people.factories import make_user

pytestmark = pytest.mark.django_db
VERIFY = "/papers/verify/"


@pytest.fixture(autouse=True)
def _fresh_limits():
    cache.clear()


def text_of(response):
    return response.content.decode()


def test_the_code_on_the_paper_leads_to_its_check(client, settings):
    paper = make_paper()
    assert paper.verify_url == f"{settings.SITE_URL}/papers/v/{paper.token}/"
    text = text_of(client.get(f"/papers/v/{paper.token}/"))
    for shown in (paper.number, "受理通知书", "安吉县科学技术局", "2019年10月15日", paper.sha256, "有效"):
        assert shown in text


def test_the_check_says_nothing_about_matter_or_person(client):
    paper = make_paper(title="关于安吉绿源生物科技有限公司的通知")
    text = text_of(client.get(f"/papers/v/{paper.token}/"))
    for hidden in ("绿源", "330523201910150001", "技术交易"):
        assert hidden not in text


def test_a_number_is_checked_as_typed(client):
    paper = make_paper()
    assert paper.sha256 in text_of(client.get(VERIFY, {"number": "安科技受字[2019] 1号"}))


def test_a_wrong_code_and_a_wrong_number_get_the_same_answer(client):
    answers = [client.get("/papers/v/AAAAAAAAAAAAAAAAAAAAAA/"), client.get(VERIFY, {"number": "安科技〔2019〕99号"})]
    assert [answer.status_code for answer in answers] == [404, 404]
    for answer in answers:
        assert "没有查到这份文书" in text_of(answer)


def test_without_a_number_there_is_only_the_form(client):
    response = client.get(VERIFY)
    assert response.status_code == 200
    assert "没有查到" not in text_of(response)


def test_a_withdrawn_paper_says_so_but_not_why(client):
    paper = make_paper()
    actions.withdraw(paper=paper, reason="收件人张三有误", by=SYSTEM, at=AT)
    text = text_of(client.get(f"/papers/v/{paper.token}/"))
    assert "已撤回" in text
    assert "张三" not in text


@pytest.mark.parametrize("address", ["/papers/v/{token}/", VERIFY + "?number={number}"])
def test_a_copy_is_compared_without_javascript(client, address):
    paper = Paper.objects.defer(None).get(pk=make_paper().pk)
    address = address.format(token=paper.token, number=quote(paper.number))
    same = text_of(client.post(address, {"copy": upload(content=bytes(paper.pdf))}))
    different = text_of(client.post(address, {"copy": upload(content=b"%PDF-1.7 x")}))
    assert re.search(r'class="note good"[^>]*>文件与原件一致', same)
    assert re.search(r'class="note bad"[^>]*>文件与原件不一致', different)
    assert client.post(address).status_code == 200


def test_trying_numbers_through_is_stopped(client):
    answers = [client.get(VERIFY, {"number": f"安科技〔2019〕{n}号"}).status_code for n in range(31)]
    assert answers == [404] * 30 + [429]


def test_html_in_a_number_stays_text(client):
    assert "<script>x" not in text_of(client.get(VERIFY, {"number": "<script>x</script>"}))


@pytest.fixture
def readable(monkeypatch):
    """Papers about "case:1" are read by the account named reader."""
    monkeypatch.setattr(readers, "_rooms", {})
    readers.register("case", lambda actor, reference: reference == "1" and actor.user.username == "reader")


def test_a_reader_gets_the_paper_as_issued(client, readable, django_assert_max_num_queries):
    paper = make_paper(about="case:1")
    client.force_login(make_user(username="reader"))
    client.get(reverse("papers:verify"))  # the first page of a session writes it
    with django_assert_max_num_queries(6):
        response = client.get(reverse("papers:download", args=[paper.pk]))
    assert b"".join(response.streaming_content) == bytes(Paper.objects.get(pk=paper.pk).pdf)
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"].startswith("inline; filename*=utf-8''")
    saved = client.get(reverse("papers:download", args=[paper.pk]), {"download": ""})
    assert saved["Content-Disposition"].startswith("attachment")
    response.close()
    saved.close()


def test_others_learn_nothing_of_a_paper(client, readable):
    paper = make_paper(about="case:1")
    address = reverse("papers:download", args=[paper.pk])
    assert client.get(address).status_code == 302
    client.force_login(make_user(username="stranger"))
    assert client.get(address).status_code == 404
    assert client.get(reverse("papers:download", args=[paper.pk + 1])).status_code == 404
