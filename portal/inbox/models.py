"""Messages in the in-app box, and their way out by e-mail and SMS."""

from typing import Protocol

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Reader(Protocol):
    """Whoever reads: the room of people provides it as `request.actor`."""

    @property
    def user_id(self) -> int | None: ...


class MessageQuerySet(models.QuerySet["Message"]):
    """Messages of one reader."""

    def visible_to(self, actor: Reader) -> "MessageQuerySet":
        """One's own, whatever post one acts from."""
        return self.filter(recipient_id=actor.user_id) if actor.user_id else self.none()

    def unread(self) -> "MessageQuerySet":
        return self.filter(read_at=None)


class Message(models.Model):
    """What one account is told. The key names the occasion: told twice, it is one message."""

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="messages", verbose_name="收件人"
    )
    subject = models.CharField("标题", max_length=100)
    body = models.TextField("内容", max_length=1000)
    link = models.CharField("链接", max_length=200, blank=True)
    key = models.CharField("事由", max_length=150)
    created_at = models.DateTimeField("发送时间")
    read_at = models.DateTimeField("阅读时间", null=True, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = "消息"
        verbose_name_plural = "消息"
        constraints = [models.UniqueConstraint(fields=["recipient", "key"], name="message_once")]
        indexes = [
            models.Index("recipient", F("id").desc(), name="message_by_recipient"),
            models.Index("recipient", name="message_unread", condition=Q(read_at=None)),
        ]

    def __str__(self) -> str:
        return self.subject


class Channel(models.TextChoices):
    """The ways out of the house."""

    EMAIL = "email", "电子邮件"
    SMS = "sms", "短信"


class Delivery(models.Model):
    """One message on its way through one channel. `failed` is set when the last attempt went wrong."""

    class State(models.TextChoices):
        """How far it came."""

        WAITING = "waiting", "待发送"
        DELIVERED = "delivered", "已发送"
        FAILED = "failed", "发送失败"

    message = models.ForeignKey(Message, models.CASCADE, related_name="deliveries", verbose_name="消息")
    channel = models.CharField("渠道", max_length=10, choices=Channel.choices)
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField("尝试次数", default=0)
    delivered_at = models.DateTimeField("送达时间", null=True, blank=True)

    class Meta:
        verbose_name = "外发"
        verbose_name_plural = "外发"
        constraints = [
            models.UniqueConstraint(fields=["message", "channel"], name="delivery_once"),
            models.CheckConstraint(
                condition=Q(state="delivered", delivered_at__isnull=False)
                | (~Q(state="delivered") & Q(delivered_at__isnull=True)),
                name="delivery_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_channel_display()} {self.message_id}"
