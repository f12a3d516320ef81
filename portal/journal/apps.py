"""Start of the room."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """What happened: an append-only, hash-chained record of every act."""

    name = "portal.journal"
    label = "journal"
    verbose_name = "日志"
