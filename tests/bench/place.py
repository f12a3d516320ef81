"""A portal of the benchmark: a folder, a database and a server of its own, beside which others may run."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.load import Load, measure

ROOT = Path(__file__).parents[2]


@dataclass
class Place:
    """One size of database. It survives the benchmark, so that the next one need not grow it again."""

    name: str
    port: int
    size: int = 0

    def __post_init__(self) -> None:
        inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        self._environment = {**inherited, "PORTAL_VAR": str(ROOT / "var" / "bench" / self.name)}
        self.found: dict[str, Any] = {}

    def grow_to(self, size: int) -> None:
        """Have at least so many cases, and find out what to ask for."""
        said = self._python("-m", "tests.bench.grow", str(size), stdout=subprocess.PIPE).stdout
        self.size, self.found = size, json.loads(said.splitlines()[-1])

    def ask(self, path: str, *, by: str = "", users: int = 1, requests: int = 200) -> Load:
        cookie = self.found[by] if by else ""
        return measure(port=self.port, path=path, cookie=cookie, users=users, requests=requests)

    @contextmanager
    def server(self) -> Iterator[None]:
        """The server that `make run` starts."""
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "2", "--blocking-threads", "4",
                   "--host", "127.0.0.1", "--port", str(self.port), "--log-level", "error",
                   "portal.wsgi:application"]  # fmt: skip
        process = subprocess.Popen(command, cwd=ROOT, env=self._environment)
        try:
            for _ in range(300):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                        break
                time.sleep(0.1)
            yield
        finally:
            process.terminate()
            process.wait()

    def close(self) -> None:
        """Stop the database."""
        self._python("-m", "portal.serve", "--stop", stdout=subprocess.DEVNULL)

    def _python(self, *arguments: str, stdout: int) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, *arguments]
        return subprocess.run(command, cwd=ROOT, env=self._environment, stdout=stdout, text=True, check=True)
