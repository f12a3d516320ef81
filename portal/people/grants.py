"""Exceptions on single objects: a guardian permission that has a reason and a last day.

Rooms above call this inside their own action, which knows who may invite whom to what.
"""

from datetime import date
from typing import TypeVar

from django.contrib.contenttypes.models import ContentType
from django.db import models
from guardian.shortcuts import assign_perm, get_objects_for_user

from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.people.models import ObjectGrant, User

Row = TypeVar("Row", bound=models.Model)


def grant(
    *, user: User, permission: str, target: models.Model, reason: str, valid_from: date, valid_to: date, by: Actor
) -> ObjectGrant:
    """Let a person do one thing with one object until a day. `permission` is a codename such as `view_case`."""
    if by.user is None:
        raise ValueError("a grant names the person who gave it")
    with recording():
        assign_perm(permission, user, target)
        row = ObjectGrant.objects.create(
            user=user, permission=permission, content_type=ContentType.objects.get_for_model(target),
            object_id=target.pk, reason=reason, valid_from=valid_from, valid_to=valid_to, granted_by=by.user,
        )  # fmt: skip
        payload = {"permission": permission, "reason": reason, "from": valid_from, "to": valid_to}
        subject = f"{row.content_type.model}:{target.pk}"
        note(actor_id=by.user.pk, actor=by.label, action="people.grant", subject=subject, payload=payload)
    return row


def granted(rows: models.QuerySet[Row], *, user: User, permission: str, on: date) -> models.QuerySet[Row]:
    """The rows on which a person holds an exceptional permission on a day. A grant past its last day gives nothing."""
    open_grants = ObjectGrant.objects.on(on).filter(
        user=user, permission=permission, content_type=ContentType.objects.get_for_model(rows.model)
    )
    within_time = rows.filter(pk__in=open_grants.values("object_id"))
    permitted: models.QuerySet[Row] = get_objects_for_user(user, permission, within_time, accept_global_perms=False)
    return permitted
