"""What happened to a row, from the journal: who, when, why, and each value before and after."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from afforestation.models.base import RegisterRow
from afforestation.registers.declarations import Register
from portal.journal.models import JournalEntry
from portal.web.timeline import Event

VERBS = {"enter": "登记", "change": "修改", "remove": "移出"}
SHOWN = 50


def history(register: Register, row: RegisterRow) -> list[Event]:
    """The acts on a row that the reader may see, newest first; one statement by an index."""
    entries = list(JournalEntry.objects.filter(subject=register.subject(row)).order_by("-id")[:SHOWN])
    events = [_event(register, entry) for entry in entries]
    if len(entries) < SHOWN and not (entries and entries[-1].action.endswith(".enter")):
        events.append(
            Event("登记", row.entered_at, row.entered_by, "由表格导入")
        )  # its sheet has one entry for all rows
    return events


def _event(register: Register, entry: JournalEntry) -> Event:
    payload = json.loads(entry.payload)
    verb = entry.action.rpartition(".")[2]
    title = VERBS.get(verb) or register.step(verb).label
    at, text = datetime.fromisoformat(payload["at"]), "\n".join(_lines(register, verb, payload))
    return Event(title, at, entry.actor, text)


def _lines(register: Register, verb: str, payload: dict[str, Any]) -> Iterator[str]:
    if payload.get("reason"):
        yield f"理由：{payload['reason']}"
    if verb in {"enter", "remove"}:
        return
    fields = {field.attname: field for field in register.model._meta.concrete_fields}  # noqa: SLF001 -- documented API
    for name, new in payload["after"].items():
        if name != "changed_on" and name in fields:
            yield f"{fields[name].verbose_name}：{_told(fields[name], payload['before'][name], new)}"


def _told(field: Any, old: Any, new: Any) -> str:
    """A related row has no word of its own here, only that it is another one."""
    if field.is_relation:
        return "已更换" if old else "已补充"
    names = dict(getattr(field, "flatchoices", ()))
    return f"{_word(names, old)} → {_word(names, new)}"


def _word(names: dict[Any, Any], value: Any) -> str:
    if value is None or value == "":
        return "（空）"
    return {True: "是", False: "否"}[value] if isinstance(value, bool) else str(names.get(value, value))
