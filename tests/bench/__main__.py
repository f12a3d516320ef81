"""`make bench`: the portal's own server on databases of its own, measured at growing numbers of cases.

A small database and a growing one stand side by side and are asked in turn, so that a machine whose speed drifts bends
both alike.
"""

import argparse
import statistics
import subprocess
import sys
from contextlib import ExitStack

from tests.bench.load import Load
from tests.bench.place import ROOT, Place

SIZES = (1_000, 100_000, 1_000_000)
CROWD = 16
OTHERS = ("imports", "reporting")
ROUNDS = 7
REQUESTS = {1: 40, CROWD: 160}  # of a round


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest number of cases to measure at")
    parser.add_argument("--port", type=int, default=8899, help="this port and the next")
    parser.add_argument("--scene", choices=("cases", *OTHERS), help="only one of them")
    options = parser.parse_args()
    if options.scene in {None, "cases"}:
        measure_cases(options.most, options.port)
    for scene in OTHERS:
        if options.scene in {None, scene}:  # each has settings of its own
            subprocess.run([sys.executable, "-m", f"tests.bench.{scene}"], cwd=ROOT, check=False)


def measure_cases(most: int, port: int) -> None:
    """The pages, at growing numbers of cases."""
    small, large = Place("small", port), Place("large", port + 1)
    with ExitStack() as closing:
        closing.callback(small.close)
        closing.callback(large.close)
        small.grow_to(SIZES[0])
        with small.server():
            show_all(small)
            for size in [*(size for size in SIZES[1:] if size < most), most]:
                large.grow_to(size)
                with large.server():
                    show_all(large)
                    for users in (1, CROWD):
                        compare(small, large, users)


def show_all(place: Place) -> None:
    """Every scene but the worklist, which is measured in turn."""
    statements = place.found["statements"]
    print(f"\n{place.size:,} cases (grown in {place.found['took']:.0f} s); statements: "
          f"worklist {statements['worklist']}, case {statements['case']}")  # fmt: skip
    floor = place.ask("/health/", requests=400)
    show("floor (SELECT 1)", floor, floor)
    show("case", place.ask(place.found["case"], by="handler"), floor)
    show("paper", place.ask(place.found["paper"], by="clerk"), floor)
    show("front page", place.ask("/"), floor)


def compare(small: Place, large: Place, users: int) -> None:
    """The two worklists in turn, each beside its floor; what is said is the median over the rounds."""
    lists: dict[str, list[Load]] = {small.name: [], large.name: []}
    floors: dict[str, list[Load]] = {small.name: [], large.name: []}
    for turn in range(ROUNDS):
        for place in (small, large) if turn % 2 == 0 else (large, small):
            floors[place.name].append(place.ask("/health/", users=users, requests=REQUESTS[users]))
            lists[place.name].append(place.ask("/desk/", by="handler", users=users, requests=REQUESTS[users]))
    for place in (small, large):
        show(f"worklist, {users} at once, {place.size:,}", middle(lists[place.name]), middle(floors[place.name]))
    pairs = zip(lists[large.name], lists[small.name], strict=True)
    ratio = statistics.median(two.median_ms / one.median_ms for two, one in pairs)
    print(f"  worklist, {users} at once: {large.size:,} against {small.size:,} cases {ratio:.2f} x")


def middle(rounds: list[Load]) -> Load:
    """The round that lies in the middle."""
    return sorted(rounds, key=lambda load: load.median_ms)[len(rounds) // 2]


def show(name: str, load: Load, floor: Load) -> None:
    print(f"  {name:34} median {load.median_ms:7.1f} ms  p95 {load.p95_ms:7.1f} ms  "
          f"{load.median_ms / floor.median_ms:6.1f} x floor  {load.bytes:7,} bytes", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
