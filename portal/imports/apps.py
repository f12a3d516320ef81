"""Start of the room."""

from django.apps import AppConfig


class ImportsConfig(AppConfig):
    """Spreadsheets into the rooms: template, upload, check, preview, confirm; all or nothing."""

    name = "portal.imports"
    label = "imports"
    verbose_name = "表格导入"
