"""Start of the room."""

from importlib import import_module

from django.apps import AppConfig


class ImportsConfig(AppConfig):
    """Spreadsheets into the rooms: template, upload, check, preview, confirm; all or nothing."""

    name = "portal.imports"
    label = "imports"
    verbose_name = "表格导入"

    def ready(self) -> None:
        """Register the checks."""
        import_module("portal.imports.checks")
