"""Stopping from outside what `make run` left running."""

import os
import signal
import time

from portal.serve.child import GRACE_SECONDS
from portal.serve.database import embedded_server
from portal.serve.pid import is_house, running_houses
from portal.serve.terminal import say


def stop_everything() -> int:
    """Stop each house and then the embedded database. Return the exit status: 1 where one did not stop."""
    houses = running_houses()
    for pid in houses:
        os.kill(pid, signal.SIGTERM)
    left = [pid for pid in houses if not _has_ended(pid)]
    if left:
        say(f"进程 {', '.join(map(str, left))} 没有停止 (still running)")
        return 1
    server = embedded_server()
    if server:
        server.stop()
    say("已停止 (stopped)")
    return 0


def _has_ended(pid: int) -> bool:
    """Wait for a house to close its doors: its children, one after the other, and its database."""
    end = time.monotonic() + 2 * GRACE_SECONDS
    while is_house(pid):
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True
