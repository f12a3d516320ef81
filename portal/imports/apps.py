"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig


class ImportsConfig(AppConfig):
    """Spreadsheets into the rooms: template, upload, check, preview, confirm; all or nothing."""

    name = "portal.imports"
    label = "imports"
    verbose_name = "表格导入"

    def ready(self) -> None:
        """Register the checks and the daily job."""
        import_module("portal.imports.checks")
        daily = import_module("portal.clock.daily")
        daily.register("imports.discard", import_module("portal.imports.daily").run, in_pieces=True)
