"""Start of the room."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    """Papers as issued: number, bytes, hash and a page where anybody verifies them."""

    name = "portal.papers"
    label = "papers"
    verbose_name = "文书"

    def ready(self) -> None:
        """Have the journal sealed each day."""
        from portal.clock import daily  # app ready
        from portal.papers import readers, sealing  # app ready

        daily.register("papers.seal_journal", sealing.seal_journal)
        readers.register(sealing.ABOUT, sealing.may_read_seal)
