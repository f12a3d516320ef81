"""Start of the room."""

from django.apps import AppConfig


class PaymentsConfig(AppConfig):
    """Payment orders: ordered by one person, released by another, settled or recovered."""

    name = "portal.payments"
    label = "payments"
    verbose_name = "拨付"
