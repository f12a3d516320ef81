"""Typed reading of environment variables. Nonsense stops the start with the variable's name."""

import os
import secrets
from pathlib import Path

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}


class EnvironmentValueError(ValueError):
    """A variable holds something that can't be what it should be."""


def flag(name: str, *, default: bool) -> bool:
    """Read a yes or no. Raises EnvironmentValueError for anything else."""
    raw = os.environ.get(name)
    if raw is None:
        return default
    word = raw.strip().lower()
    if word in TRUE | FALSE:
        return word in TRUE
    raise EnvironmentValueError(f"{name}={raw!r}: say 1 or 0.")


def number(name: str, *, default: int) -> int:
    """Read a whole number, not negative. Raises EnvironmentValueError for anything else."""
    raw = text(name, default=str(default)).strip()
    if not (raw.isascii() and raw.isdigit()):
        raise EnvironmentValueError(f"{name}={raw!r}: say a whole number.")
    return int(raw)


def words(name: str, *, default: tuple[str, ...] = ()) -> list[str]:
    """Read a comma-separated list."""
    raw = os.environ.get(name)
    return list(default) if raw is None else [word.strip() for word in raw.split(",") if word.strip()]


def text(name: str, *, default: str = "") -> str:
    """Read a text as it stands."""
    return os.environ.get(name, default)


def secret(name: str, *, keep_in: Path) -> str:
    """Read a secret, or make one once and keep it in a private file, so that a trial needs no set-up.

    A production site sets the variable; the file is written only where none is set.
    """
    if value := os.environ.get(name):
        return value
    path = keep_in / f"{name.lower()}.key"
    if not path.exists():
        keep_in.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32))
    return path.read_text()
