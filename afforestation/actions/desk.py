"""What a county's forestry office opens for the public: a season of gift seedlings, a day of planting, an adoption."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from afforestation import clauses
from afforestation.models import PlantingEvent, SeedlingSeason
from portal.clock.today import day_of
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.people.models import Post
from portal.people.roles import Role
from portal.regions.scoped import COUNTY, level_of
from portal.rules.refusal import Refusal

OPENERS = (Role.HANDLER, Role.APPROVER)


def require_forestry(by: Actor, region_code: str, *roles: Role) -> Post:
    """The post from which the actor may do this. Raises Refusal unless it is one of the roles in forestry there."""
    post = by.post
    if post is None or not by.holds(*roles) or post.office.kind != "forestry" or not by.covers(region_code):
        raise Refusal(
            "not_forestry",
            "这项工作由所在县（市、区）林业部门的承办或决定岗位办理。",
            clauses.RESPONSIBLE_GOVERNMENTS,
            "请切换到相应岗位，或转交有权办理的同事。",
        )
    return post


def open_season(*, data: Mapping[str, Any], by: Actor, at: datetime) -> SeedlingSeason:
    """Open a season of gift seedlings in the actor's county. Raises Refusal for a name that is taken."""
    post = _require_county(by)
    try:
        with recording():
            with transaction.atomic():
                season = SeedlingSeason.objects.create(**data, region_code=by.region_code, opened_by=post, opened_at=at)
            _note("open_season", f"seedling-season:{season.pk}", season.name, by)
    except IntegrityError as error:
        raise Refusal(
            "season_taken", f"本县已有名为“{data['name']}”的植树季。", clauses.TREE_VILLAGES, "请换一个名称。"
        ) from error
    return season


def open_event(*, data: Mapping[str, Any], by: Actor, at: datetime) -> PlantingEvent:
    """Open a day of planting, or trees to adopt, in the actor's county."""
    post = _require_county(by)
    with recording():
        event = PlantingEvent.objects.create(**data, region_code=by.region_code, opened_by=post, opened_at=at)
        _note("open_event", f"planting-event:{event.pk}", event.title, by)
    return event


def close_event(*, event: PlantingEvent, reason: str, by: Actor, at: datetime) -> PlantingEvent:
    """End the sign-up before its day; whoever has signed up stays. Raises Refusal where it has ended already."""
    with recording():
        event = PlantingEvent.objects.select_for_update(of=("self",)).get(pk=event.pk)
        require_forestry(by, event.region_code, *OPENERS)
        if not event.takes_sign_ups(day_of(at)):
            raise Refusal(
                "event_over",
                f"“{event.title}”的报名已经结束。",
                clauses.PUBLIC_MOBILISATION,
                "请刷新页面查看最新情况。",
            )
        event.closed_at, event.closed_reason = at, reason.strip()
        event.save(update_fields=["closed_at", "closed_reason"])
        _note("close_event", f"planting-event:{event.pk}", event.title, by, reason=event.closed_reason)
    return event


def _require_county(by: Actor) -> Post:
    post = require_forestry(by, by.region_code, *OPENERS)
    if level_of(by.region_code) != COUNTY:
        raise Refusal(
            "not_a_county",
            "由县（市、区）林业部门开设。",
            clauses.RESPONSIBLE_GOVERNMENTS,
            "请转交所在县（市、区）办理。",
        )
    return post


def _note(verb: str, subject: str, name: str, by: Actor, **facts: str) -> None:
    note(
        actor_id=by.user_id, actor=by.label, action=f"afforestation.{verb}", subject=subject,
        payload={"name": name, **facts},
    )  # fmt: skip
