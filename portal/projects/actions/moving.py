"""The one function that moves a project, and the lock before it.

Order inside the transaction: lock, ask who and whether, write the state and the line of the log, run the policy's
effect; the journal entry is the transaction's last statement.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils.module_loading import import_string

from portal.clock.today import day_of
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.policies import registry
from portal.projects import refusals
from portal.projects.models import Project, ProjectEvent
from portal.projects.states import State, Verb
from portal.projects.telling import queue_news
from portal.rules.findings import as_json
from portal.rules.rule import Calendar
from portal.workdays.rules import due_on


def lock(project: Project, *, version: int | None = None) -> Project:
    """Lock the project's row until the transaction ends and read it afresh. Raises Refusal for a stale page."""
    locked = Project.objects.select_for_update(of=("self",)).select_related("office").get(pk=project.pk)
    if version is not None and locked.version != version:
        last = locked.events.last()
        raise refusals.stale(last.actor if last else "他人")
    return locked


def require_ongoing(project: Project) -> None:
    """Raises Refusal for a project that has ended."""
    if not project.is_ongoing:
        raise refusals.ended(State(project.state))


def require_reason(text: str, verb: Verb) -> str:
    """The reason without blanks around. Raises Refusal where there is none."""
    if not text.strip():
        raise refusals.no_reason(verb.label)
    return text.strip()


def take(
    *,
    project: Project,
    verb: Verb,
    by: Actor,
    at: datetime,
    from_stage: str,
    reason: str = "",
    facts: Mapping[str, Any] | None = None,
    effect: str = "",
    answers: Mapping[str, Any] | None = None,
) -> ProjectEvent:
    """Write down one move of a locked project whose new state it carries: log, effect, journal, news for its owner.

    `effect` is the word under which the policy may have registered one: the verb, or the code of the finished stage. It
    is called with project, by, at, on, answers (of the stage's form) and event (the line of the log).
    """
    with recording():
        project.version += 1
        project.save()
        event = log(project, verb, by=by, at=at, from_stage=from_stage, reason=reason, facts=facts)
        if path := registry.effect(project.kind, effect or verb):
            given = {"by": by, "at": at, "on": event.on, "answers": dict(answers or {}), "event": event}
            import_string(path)(project=project, **given)
        write_down(project, verb, by=by, event=event)
        queue_news([event], by=by)
    return event


def enter(project: Project, stage: str, *, on: date, calendar: Calendar) -> None:
    """Put a project into a stage: since when, and until when where the stage has a term. Old records have none."""
    project.stage, project.stage_since_on, project.stage_due_on = stage, on, None
    declared = project.declared_stage
    if declared and declared.working_days and not project.is_migrated:
        project.stage_due_on = due_on(on, declared.working_days, (), calendar).due_on


def log(
    project: Project,
    verb: Verb,
    *,
    by: Actor,
    at: datetime,
    from_stage: str,
    reason: str = "",
    facts: Mapping[str, Any] | None = None,
) -> ProjectEvent:
    """Append one line to the log of a locked project."""
    last = project.events.order_by("-sequence").values_list("sequence", flat=True).first() or 0
    return ProjectEvent.objects.create(
        project=project,
        sequence=last + 1,
        verb=verb,
        from_stage=from_stage,
        to_stage=project.stage,
        at=at,
        on=day_of(at),
        actor_id=by.user_id,
        actor=by.label,
        reason=reason,
        facts=as_json(dict(facts or {})),
    )


def write_down(project: Project, verb: Verb, *, by: Actor, event: ProjectEvent) -> None:
    """Note one act for the journal."""
    note(
        actor_id=by.user_id,
        actor=by.label,
        action=f"projects.{verb}",
        subject=project.reference,
        payload={
            "state": project.state,
            "from": event.from_stage,
            "to": event.to_stage,
            "reason": event.reason,
            "facts": event.facts,
        },
    )
