"""Brings declarations to rows after every migrate, keeping what the owner has changed."""

from typing import Any

from portal.catalog.models import ServiceItem
from portal.catalog.registry import items


def sync(**_signal: Any) -> None:
    """Create or refresh one row per declared item; an item that is declared no longer is offered no longer."""
    codes = []
    for policy, declared in items():
        codes.append(declared.code)
        follows_code = {
            "policy_app": policy.app,
            "name": declared.name,
            "kind": declared.kind,
            "statutory_days": declared.statutory_days,
            "is_offered": True,
        }
        ServiceItem.objects.update_or_create(
            code=declared.code,
            defaults=follows_code,
            create_defaults={**follows_code, "promised_days": declared.promised_days},
        )
    ServiceItem.objects.exclude(code__in=codes).update(is_offered=False)
