"""The house and its two children: the web server, without which there is no house, and the job worker."""

import http.client
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

from django.conf import settings

from portal.serve.child import Child
from portal.serve.database import running_database
from portal.serve.pid import pid_file
from portal.serve.terminal import say
from portal.serve.welcome import greeting, introduction

THREADS = 4  # per web worker: fewer than its pool has connections
WATCH_SECONDS = 0.5
START_SECONDS = 60
LOOPBACK = {"127.0.0.1", "::1", "localhost"}


class House:
    """Runs until a signal asks it to stop or its web server ends."""

    def __init__(self, *, host: str, port: int) -> None:
        self.host, self.port = host, port
        name = "localhost" if host in LOOPBACK else f"[{host}]" if ":" in host else host
        self.url = f"http://{name}:{port}"
        self._is_stopping = threading.Event()
        environment = {"SITE_URL": os.environ.get("SITE_URL", self.url)}
        self._web = Child("-m", "granian", *self._web_options(), folder=settings.BASE_DIR, environment=environment)
        self._worker = Child("manage.py", "worker", folder=settings.BASE_DIR, environment=environment)

    @property
    def is_port_free(self) -> bool:
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        with closing(socket.socket(family)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port that was just left is free
            try:
                probe.bind((self.host, self.port))
            except OSError:
                return False
        return True

    def serve(self) -> int:
        """Start everything, say hello, watch, and stop everything. Return the exit status."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: self._is_stopping.set())
        with pid_file(self.port), running_database(), self._children():
            if self._wait_for_web():
                say(greeting(self.url))
                self._worker.start()  # after the first answer, for which both would compete
                say(introduction(self.url))
            self._watch()
            return 0 if self._is_stopping.is_set() else 1

    @contextmanager
    def _children(self) -> Iterator[None]:
        try:
            self._web.start()
            yield
        finally:
            say("正在停止，请稍候 … (stopping)")
            self._web.stop()  # first, so that no request queues a job that nobody sees
            self._worker.stop()

    def _watch(self) -> None:
        """Stay until asked to stop or the web server ends; a worker that ends is started again."""
        while self._web.is_alive and not self._is_stopping.wait(WATCH_SECONDS):
            if self._worker.revive():
                say("后台任务进程曾退出，已重新启动 (the worker ended and was started again)")

    def _wait_for_web(self) -> bool:
        """Whether the server answers at all, whatever it answers."""
        end = time.monotonic() + START_SECONDS
        while self._web.is_alive and not self._is_stopping.is_set() and time.monotonic() < end:
            try:
                with closing(http.client.HTTPConnection(self.host, self.port, timeout=START_SECONDS)) as client:
                    client.request("HEAD", "/", headers={"Host": "localhost"})
                    client.getresponse()
            except OSError:
                time.sleep(0.1)
            else:
                return True
        return False

    def _web_options(self) -> list[str]:
        return [
            "--interface", "wsgi", "--http", "1", "--no-ws", "--log-level", "warning",
            "--host", self.host, "--port", str(self.port),
            "--workers", str(settings.WEB_WORKERS), "--blocking-threads", str(THREADS),
            "--respawn-failed-workers", "--workers-kill-timeout", "10",
            "portal.wsgi:application",
        ]  # fmt: skip
