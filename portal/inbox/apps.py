"""Start of the room."""

from django.apps import AppConfig


class InboxConfig(AppConfig):
    """Messages to people and the jobs that deliver them."""

    name = "portal.inbox"
    label = "inbox"
    verbose_name = "消息"
