"""`make bench`: the portal's own server on a database of its own, measured at growing numbers of cases."""

import argparse
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
os.environ.setdefault("PORTAL_VAR", str(ROOT / "var" / "bench"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")

import django  # noqa: E402 -- the settings read the variables above

django.setup()

from django.core.management import call_command  # noqa: E402 -- after setup

from tests.bench import scenes  # noqa: E402 -- after setup
from tests.bench.load import Load, measure  # noqa: E402 -- after setup

SIZES = (1_000, 100_000, 1_000_000)
CROWD = 16


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest number of cases to measure at")
    parser.add_argument("--port", type=int, default=8899)
    parser.add_argument("--scene", choices=("cases", "imports"), help="only one of the two")
    options = parser.parse_args()
    if options.scene != "imports":
        measure_cases(options.most, options.port)
    if options.scene != "cases":
        subprocess.run([sys.executable, "-m", "tests.bench.imports"], cwd=ROOT, check=False)  # has settings of its own


def measure_cases(most: int, port: int) -> None:
    """The pages, at growing numbers of cases."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable")
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("demo", verbosity=0)
    medians = {}
    for size in [size for size in SIZES if size <= most]:
        took = scenes.grow_to(size)
        with server(port):
            medians[size] = at_size(size, port, took)
    sizes = sorted(medians)
    print(f"\nworklist, {sizes[-1]:,} against {sizes[0]:,} cases: {medians[sizes[-1]] / medians[sizes[0]]:.2f} x")


def at_size(size: int, port: int, took: float) -> float:
    """Measure every scene at one size; returns the worklist's median alone."""
    cookie, number, paper = scenes.clerk_cookie(), scenes.case_number(), scenes.paper_path()
    handler = scenes.handler_cookie()
    print(f"\n{size:,} cases (grown in {took:.0f} s); statements: worklist {scenes.statements('/desk/', handler)}, "
          f"case {scenes.statements(f'/desk/cases/{number}/', handler)}")  # fmt: skip
    floor = {users: measure(port=port, path="/health/", users=users, requests=800) for users in (1, CROWD)}
    lists = {users: measure(port=port, path="/desk/", cookie=handler, users=users) for users in (1, CROWD)}
    show("floor (SELECT 1)", floor[1], floor[1])
    show("worklist, 1 user", lists[1], floor[1])
    show(f"worklist, {CROWD} users", lists[CROWD], floor[CROWD])
    show("case", measure(port=port, path=f"/desk/cases/{number}/", cookie=handler), floor[1])
    show("paper", measure(port=port, path=paper, cookie=cookie), floor[1])
    show("front page", measure(port=port, path="/"), floor[1])
    return lists[1].median_ms


def show(name: str, load: Load, floor: Load) -> None:
    print(f"  {name:22} median {load.median_ms:7.1f} ms  p95 {load.p95_ms:7.1f} ms  "
          f"{load.median_ms / floor.median_ms:6.1f} x floor  {load.bytes:7,} bytes")  # fmt: skip


@contextmanager
def server(port: int):
    """The server that `make run` starts, for the time of one size."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "2", "--host", "127.0.0.1",
               "--port", str(port), "--log-level", "error", "portal.wsgi:application"]  # fmt: skip
    process = subprocess.Popen(command, cwd=ROOT)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
