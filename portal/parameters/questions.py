"""A question to the rule book as the API and the command line put it: a key, an input and, if wanted, a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.rules.facts import InputError
from portal.rules.reading import read_day

NAMES = ("key", "input", "on")


@dataclass(frozen=True, slots=True)
class Question:
    """One rule asked about one input. Without a day the asker's default holds."""

    key: str
    data: Mapping[str, Any]
    on: date | None


def read_question(asked: Any, *, key: str | None = None) -> Question:
    """Read `{"key", "input", "on"?}` from parsed JSON; without "key" where it is given beside, as in an address.

    Raises InputError that names what is wrong.
    """
    if not isinstance(asked, Mapping):
        raise InputError("json", "应为对象")
    for name in asked:
        if name not in NAMES or (name == "key" and key is not None):
            raise InputError(name, "没有这个输入项")
    key = key or key_of(asked)
    if key is None:
        raise InputError("key", "缺少规则名")
    if not isinstance(asked.get("input"), Mapping):
        raise InputError("input", "应为对象")
    return Question(key, asked["input"], read_optional_day(asked.get("on")))


def key_of(asked: Any) -> str | None:
    """The key that a question names, if it names one: an error repeats it."""
    key = asked.get("key") if isinstance(asked, Mapping) else None
    return key if isinstance(key, str) else None


def read_optional_day(raw: Any) -> date | None:
    """The day whose figures are asked for; None where none is given. Raises InputError."""
    return None if raw is None else read_day(raw, "on")
