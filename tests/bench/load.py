"""A closed loop of clients against one address of a server on this machine."""

import http.client
import statistics
import threading
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Load:
    """What was measured: milliseconds per request at one concurrency."""

    median_ms: float
    p95_ms: float
    requests_per_second: float
    bytes: int


def measure(*, port: int, path: str, cookie: str = "", users: int = 1, requests: int = 200, warm: int = 10) -> Load:
    """Ask `requests` times with `users` at once, after a warm-up. Raises RuntimeError for any answer but 200."""
    _ask(port, path, cookie, warm)
    times: list[float] = []
    sizes: list[int] = []
    faults: list[Exception] = []
    share = max(1, requests // users)

    def work() -> None:
        try:
            mine, size = _ask(port, path, cookie, share)
        except Exception as error:  # noqa: BLE001 -- carried to the caller's thread
            faults.append(error)
            return
        times.extend(mine)
        sizes.append(size)

    threads = [threading.Thread(target=work) for _ in range(users)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    if faults:
        raise faults[0]
    ranked = sorted(times)
    return Load(
        median_ms=statistics.median(ranked) * 1000,
        p95_ms=ranked[int(len(ranked) * 0.95)] * 1000,
        requests_per_second=len(ranked) / took,
        bytes=sizes[0],
    )


def _ask(port: int, path: str, cookie: str, times: int) -> tuple[list[float], int]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"Cookie": cookie, "Accept-Encoding": "br, gzip"} if cookie else {"Accept-Encoding": "br, gzip"}
    taken, size = [], 0
    for _ in range(times):
        began = time.perf_counter()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        size = len(answer.read())
        taken.append(time.perf_counter() - began)
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status}")
    connection.close()
    return taken, size
