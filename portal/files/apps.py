"""Start of the room."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Stored files: checked by content, kept under random names, served only to those who may."""

    name = "portal.files"
    label = "files"
    verbose_name = "文件"
