"""How a delivery leaves the house. Each channel names the delivery so that sending it again is no second message."""

from collections.abc import Callable

from django.conf import settings
from django.core.mail import EmailMessage

from portal.inbox import sms
from portal.inbox.models import Channel, Delivery, Message


def address(message: Message, channel: str) -> str:
    """Where the channel reaches the recipient; empty where it does not."""
    recipient = message.recipient
    return (recipient.email if channel == Channel.EMAIL else recipient.phone) or ""


def hand_over(delivery: Delivery) -> None:
    """Give a delivery to its channel. Raises what the channel raises."""
    _CHANNELS[delivery.channel](delivery)


def _email(delivery: Delivery) -> None:
    message = delivery.message
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    EmailMessage(
        subject=f"【{settings.SITE_NAME}】{message.subject}",
        body=f"{message.recipient}，您好：\n\n{message.body}\n\n{settings.SITE_NAME}",
        to=[address(message, Channel.EMAIL)],
        headers={"Message-ID": f"<delivery-{delivery.pk}@{domain}>"},  # mail hosts drop a second one
    ).send()


def _sms(delivery: Delivery) -> None:
    message = delivery.message
    sms.send(address(message, Channel.SMS), message.body, reference=f"delivery-{delivery.pk}")


_CHANNELS: dict[str, Callable[[Delivery], None]] = {Channel.EMAIL: _email, Channel.SMS: _sms}
