"""System checks of the room: the table of moves is whole, and every declared case type can run."""

from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from django.utils.module_loading import import_string

from portal.cases import moves
from portal.cases.declarations import CaseType, faults
from portal.cases.registry import case_types
from portal.cases.states import State


@register()
def table_is_whole(**_options: Any) -> list[CheckMessage]:
    """Each state is reachable and each state under way has an exit."""
    lost = sorted(set(State) - moves.reachable())
    stuck = sorted(moves.dead_ends())
    messages: list[CheckMessage] = [Error(f"state {state} can't be reached", id="cases.E001") for state in lost]
    messages += [Error(f"state {state} has no exit", id="cases.E002") for state in stuck]
    return messages


@register()
def case_types_can_run(**_options: Any) -> list[CheckMessage]:
    """Stages fit together, and what a case type names by path exists."""
    messages: list[CheckMessage] = []
    for code, declared in case_types():
        messages += [Error(f"case type {code}: {fault}", id="cases.E003") for fault in faults(declared)]
        messages += [Error(f"case type {code}: {lost}", id="cases.E004") for lost in _unresolved(declared)]
    return messages


def _unresolved(declared: CaseType) -> list[str]:
    lost = []
    paths = (declared.assess, declared.describe, declared.aside, *(topic.form for topic in declared.topics))
    for path in filter(None, paths):
        try:
            import_string(path)
        except ImportError as error:
            lost.append(f"{path}: {error}")
    try:
        apps.get_model(declared.record)
    except (LookupError, ValueError) as error:
        lost.append(f"{declared.record}: {error}")
    return lost
