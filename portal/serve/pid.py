"""Where a running house leaves its number, so that `--stop` finds it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

NAME = "serve-{port}.pid"
OURS = "portal.serve"


@contextmanager
def pid_file(port: int) -> Iterator[None]:
    """Keep the number of this process while it serves a port."""
    path = Path(settings.VAR_DIR) / NAME.format(port=port)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(str(os.getpid()))
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def running_houses() -> list[int]:
    """The processes that serve; the file of one that was killed is removed."""
    found = []
    for path in Path(settings.VAR_DIR).glob(NAME.format(port="*")):
        pid = int(path.read_text() or 0)
        if is_house(pid):
            found.append(pid)
        else:
            path.unlink(missing_ok=True)
    return found


def is_house(pid: int) -> bool:
    """Whether a process is a running house of ours: its number may belong to a stranger by now."""
    try:
        return OURS in Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return not Path("/proc/self").exists() and _is_alive(pid)  # without /proc its number must do


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, PermissionError):
        return False
    return True
