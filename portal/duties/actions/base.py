"""What every verb on a duty stands on: the lock, the refusals, the journal."""

from collections.abc import Mapping
from typing import Any

from portal.duties.models import Duty, State
from portal.journal.recording import note
from portal.people.actors import Actor
from portal.rules.refusal import Refusal


def lock(duty: Duty) -> Duty:
    """The duty as it stands, kept from others until the transaction ends."""
    return Duty.objects.select_for_update(of=("self",)).select_related("office").get(pk=duty.pk)


def require_open(duty: Duty) -> None:
    """Raises Refusal where the duty has ended."""
    if not duty.is_open:
        raise Refusal(
            "duties.stale",
            f"该任务当前为“{State(duty.state).label}”，不能这样办理。",
            duty.citation,
            "请刷新页面查看最新状态。",
        )


def require(duty: Duty, *, allowed: bool, text: str, todo: str) -> None:
    """Raises Refusal for whoever may not."""
    if not allowed:
        raise Refusal("duties.forbidden", text, duty.citation, todo)


def require_text(duty: Duty, text: str, what: str) -> str:
    """The text without blanks at its ends. Raises Refusal for an empty one."""
    if not text.strip():
        raise Refusal("duties.no_text", f"须写明{what}。", duty.citation, f"请填写{what}后再提交。")
    return text.strip()


def noted(duty: Duty, by: Actor, verb: str, payload: Mapping[str, Any] | None = None) -> None:
    """Keep the deed for the journal."""
    note(
        actor_id=by.user_id,
        actor=by.label,
        action=f"duties.{verb}",
        subject=duty.about,
        payload={"clause": duty.citation.cite, "region": duty.region_code, **(payload or {})},
    )
