"""A process of the house: started, looked after, stopped."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None)
GRACE_SECONDS = 30
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 60.0  # between the starts of a process that does not stay


class Child:
    """One command of ours, run by this Python in the project's folder.

    It has a process group of its own: Ctrl-C reaches only the house, which then stops each child once and in order.
    """

    def __init__(self, *command: str, folder: Path, environment: dict[str, str]) -> None:
        self._command = [sys.executable, *command]
        self._folder = folder
        self._environment = {**os.environ, **environment}
        self._process: subprocess.Popen[bytes] | None = None
        self._pause_seconds = 0.0
        self._next_start_at = 0.0

    @property
    def is_alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        now = time.monotonic()
        stayed = now > self._next_start_at + LONGEST_PAUSE_SECONDS
        self._pause_seconds = FIRST_PAUSE_SECONDS if stayed else min(2 * self._pause_seconds, LONGEST_PAUSE_SECONDS)
        self._next_start_at = now + self._pause_seconds
        self._process = subprocess.Popen(  # noqa: S603 -- our own command
            self._command,
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            process_group=0,
            preexec_fn=_die_with_parent,  # noqa: PLW1509 -- the house has one thread
        )

    def revive(self) -> bool:
        """Start it again if it has ended; each time later if it does not stay. Return whether it was started."""
        if self.is_alive or time.monotonic() < self._next_start_at:
            return False
        self.start()
        return True

    def stop(self) -> None:
        """Ask it to finish, wait for what it has in hand, and end it if it does not come to an end."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _die_with_parent() -> None:
    """On Linux, a child whose house was killed is told to stop; elsewhere `make stop` and the port tell."""
    if sys.platform == "linux":
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
