"""Start of the room."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    """Papers as issued: number, bytes, hash and a page where anybody verifies them."""

    name = "portal.papers"
    label = "papers"
    verbose_name = "文书"
