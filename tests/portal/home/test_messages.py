"""The box of messages: one's own, and what is new in it."""

import pytest

from portal.inbox.models import Message
from tests.portal.home.readers import signed_in, tell
from tests.portal.people.factories import make_user

pytestmark = pytest.mark.django_db
URL = "/inbox/"


def text(response):
    assert response.status_code == 200
    return response.content.decode()


def test_a_visitor_is_sent_to_sign_in(client):
    assert client.get(URL).status_code == 302


def test_one_sees_one_s_own_messages_only():
    reader, other = make_user(), make_user()
    tell(reader, 1)
    tell(other, 2)
    page = text(signed_in(reader).get(URL))
    assert "消息1" in page
    assert "消息2" not in page
    assert 'href="/my/"' in page


def test_an_empty_box_says_so():
    page = text(signed_in().get(URL))
    assert "您还没有收到消息" in page
    assert "本页标为已读" not in page


def test_the_frame_of_every_page_counts_what_is_new():
    reader = make_user()
    tell(reader, 1)
    tell(reader, 2)
    client = signed_in(reader)
    assert "消息（2）" in text(client.get("/privacy/"))
    Message.objects.update(read_at="2019-10-15T10:00:00+08:00")
    page = text(client.get("/privacy/"))
    assert "消息（" not in page
    assert 'href="/inbox/"' in page


def test_the_messages_of_a_page_are_marked_as_read():
    reader = make_user()
    first, second = tell(reader, 1), tell(reader, 2)
    client = signed_in(reader)
    assert text(client.get(URL)).count("未读") == 2
    response = client.post(f"{URL}?cursor=x", {"message": [first.pk, second.pk]})
    assert (response.status_code, response["Location"]) == (302, f"{URL}?cursor=x")
    assert not Message.objects.unread().exists()
    assert "未读" not in text(client.get(URL))


@pytest.mark.parametrize("number", ["x", "", "-1", "9" * 30, "１"])
def test_nonsense_marks_nothing(number):
    reader, other = make_user(), make_user()
    foreign = tell(other)
    signed_in(reader).post(URL, {"message": [number, foreign.pk]})
    assert Message.objects.unread().get() == foreign


def test_html_in_a_message_is_text():
    reader = make_user()
    tell(reader, body="<b>x</b>\n第二行")
    assert "&lt;b&gt;x&lt;/b&gt;<br>第二行" in text(signed_in(reader).get(URL))


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_one_message_and_three(count, django_assert_num_queries):
    reader = make_user()
    for number in range(count):
        tell(reader, number)
    client = signed_in(reader)
    client.get(URL)
    with django_assert_num_queries(5):  # session, business date, account, agencies, messages
        client.get(URL)
