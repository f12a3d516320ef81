"""Telling people once, and only what really happened."""

from dataclasses import dataclass

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from portal.inbox import sms
from portal.inbox.actions import mark_read
from portal.inbox.models import Delivery, Message
from tests.portal.inbox.factories import AT, make_user, send_one

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("queue")]


@dataclass
class Reader:
    user_id: int | None


def queued():
    jobs = ProcrastinateJob.objects.filter(task_name="portal.inbox.jobs.deliver", status="todo")
    return sorted(job.args["delivery_id"] for job in jobs)


def test_a_message_lies_in_the_box_and_is_queued_for_each_channel():
    user = make_user()
    message = send_one(user)
    assert [*Message.objects.filter(recipient=user)] == [message]
    assert {delivery.channel for delivery in message.deliveries.all()} == {"email", "sms"}
    assert queued() == sorted(message.deliveries.values_list("pk", flat=True))


def test_a_channel_without_an_address_is_left_out():
    assert [row.channel for row in send_one(make_user(phone=None)).deliveries.all()] == ["email"]
    assert not send_one(make_user(phone=None, email="")).deliveries.exists()


def test_the_caller_may_choose_the_channels():
    assert not send_one(make_user(), channels=()).deliveries.exists()


def test_the_same_key_tells_the_same_account_once():
    user = make_user()
    assert send_one(user) == send_one(user, body="再次发送")
    assert Message.objects.get().body == "您的申请已受理。"
    assert len(queued()) == 2


def test_one_key_may_tell_several_accounts():
    send_one(make_user())
    send_one(make_user())
    assert Message.objects.count() == 2


def test_a_rolled_back_transaction_tells_nobody():
    with transaction.atomic():
        send_one(make_user())
        transaction.set_rollback(True)
    assert not Message.objects.exists()
    assert not Delivery.objects.exists()
    assert queued() == []


def test_only_the_reader_s_own_messages_become_read():
    reader, other = make_user(), make_user()
    mine, foreign = send_one(reader), send_one(other)
    assert mark_read(by=Reader(reader.pk), message_ids=[mine.pk, foreign.pk], at=AT) == 1
    assert not Message.objects.visible_to(Reader(reader.pk)).unread().exists()
    assert Message.objects.visible_to(Reader(other.pk)).unread().get() == foreign


def test_reading_again_keeps_the_first_moment():
    reader = make_user()
    message = send_one(reader)
    mark_read(by=Reader(reader.pk), message_ids=[message.pk], at=AT)
    assert mark_read(by=Reader(reader.pk), message_ids=[message.pk], at=AT.replace(hour=20)) == 0


def test_a_verification_code_goes_out_at_once(outbox_dir):
    sms.send("13900000001", "验证码 123456，5 分钟内有效。")
    [file] = (outbox_dir / "sms").iterdir()
    assert file.read_text() == "13900000001\n【浙江省惠企政策一窗办理平台】验证码 123456，5 分钟内有效。\n"


def test_nobody_has_no_messages():
    send_one(make_user())
    assert not Message.objects.visible_to(Reader(None)).exists()
