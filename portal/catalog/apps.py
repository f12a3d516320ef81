"""Start of the room."""

from django.apps import AppConfig


class CatalogConfig(AppConfig):
    """What may be applied for: service items declared by policies, with their guides."""

    name = "portal.catalog"
    label = "catalog"
    verbose_name = "事项目录"
