"""Telling people: into their box at once, out of the house through the queue after commit."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from portal.inbox.channels import address
from portal.inbox.jobs import deliver
from portal.inbox.models import Channel, Delivery, Message, Reader

EVERYWHERE = (Channel.EMAIL, Channel.SMS)


def send(
    *,
    to: AbstractBaseUser,
    subject: str,
    body: str,
    key: str,
    at: datetime,
    link: str = "",
    channels: Iterable[str] = EVERYWHERE,
) -> Message:
    """Put a message into an account's box and queue it for the channels that reach its owner.

    Rows and jobs belong to the caller's transaction: rolled back, nobody is told. The same key for the same account
    answers the message that was sent the first time.
    """
    with transaction.atomic():
        values = {"subject": subject, "body": body, "link": link, "created_at": at}
        message, is_new = Message.objects.get_or_create(recipient_id=to.pk, key=key, defaults=values)
        reachable = [channel for channel in channels if address(message, channel)] if is_new else []
        for delivery in Delivery.objects.bulk_create(Delivery(message=message, channel=name) for name in reachable):
            deliver.defer(delivery_id=delivery.pk)
    return message


def mark_read(*, by: Reader, message_ids: Iterable[int], at: datetime) -> int:
    """Note that somebody has read messages of his own; how many were new to him."""
    return Message.objects.visible_to(by).unread().filter(pk__in=message_ids).update(read_at=at)
