"""The cockpit over ten thousand and five million records, an endorsement, and a grid of three thousand cells.

A database of its own below var/bench/reporting; `python -m tests.bench.reporting [--most N]`. Ratios against the floor
view through the same stack in the same run; milliseconds beside.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import astuple
from datetime import date
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).parents[2]
os.environ["PORTAL_VAR"] = str(ROOT / "var" / "bench" / "reporting")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")

import django  # noqa: E402 -- the settings read the variables above

django.setup()

from django.core.cache import cache  # noqa: E402 -- after setup
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.utils import timezone  # noqa: E402

from portal.indicators.actions import entry, review  # noqa: E402
from portal.indicators.initial import open_period  # noqa: E402
from portal.indicators.lines import Line  # noqa: E402
from portal.indicators.models import Report  # noqa: E402
from portal.indicators.registry import report_form  # noqa: E402
from portal.indicators.rollups import stamp  # noqa: E402
from portal.indicators.states import PeriodState  # noqa: E402
from portal.people.actors import Actor  # noqa: E402
from portal.people.models import Post  # noqa: E402
from portal.people.roles import Role  # noqa: E402
from portal.workdays.calendar import load  # noqa: E402
from tests.bench import scenes  # noqa: E402
from tests.bench.__main__ import show  # noqa: E402
from tests.bench.load import Load, measure  # noqa: E402
from tests.bench.place import Place  # noqa: E402

SIZES = (10_000, 5_000_000)
PAGE = "/desk/cockpit/2018-82/?indicator=afforestation.base_wan_mu"
LINES, TIMES = 500, 15
WARM, ROUNDS = 15, 40
FORM = "afforestation.monthly"
WORDS = dict.fromkeys(report_form(FORM).indicators, "造林季集中验收")

# Published villages, spread over counties, kinds and the months of the plan; the counters follow by one statement.
GROW = """
    INSERT INTO afforestation_publishedvillage
        (region_code, village, kind, published_on, left_reason, tree_count, is_migrated)
    SELECT county.code, 'b' || number, CASE WHEN number %% 10 = 0 THEN 'demo' ELSE 'push' END,
           date '2018-09-01' + (number %% 390)::int, '', 300, true
    FROM generate_series(%s::bigint, %s::bigint) AS number
    JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS many
          FROM regions_region WHERE level = 'county' AND valid_to IS NULL) AS county
      ON county.place = number %% county.many
"""
SHRINK = "DELETE FROM afforestation_publishedvillage WHERE village ~ '^b[0-9]+$'"
COUNT = """
    INSERT INTO indicators_rollup (indicator, region_code, month, flash, final)
    SELECT 'afforestation.' || kind || '_villages', left(region_code, 6), date_trunc('month', published_on)::date,
           count(*), count(*)
    FROM afforestation_publishedvillage WHERE left_on IS NULL GROUP BY 1, 2, 3
    ON CONFLICT (indicator, region_code, month) DO UPDATE SET flash = excluded.flash, final = excluded.final
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest number of records")
    parser.add_argument("--port", type=int, default=8898)
    options = parser.parse_args()
    prepare()
    medians = [at_size(size, options.port) for size in SIZES if size <= options.most]
    print(f"\ncockpit uncached, most against least records: {medians[-1] / medians[0]:.2f} x")
    writing()


def prepare() -> None:
    """The demonstration in a database of its own."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable")
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("demo", verbosity=0)


def at_size(size: int, port: int) -> float:
    """The dashboard over so many records; returns its median where nothing is kept."""
    took = grow_to(size)
    cookie = scenes.cookie_of(Post.objects.filter(role=Role.SUPERVISOR, region_code="330000").select_related("user")[0])
    cache.clear()
    print(f"\n{size:,} records (grown in {took:.0f} s); statements: "
          f"uncached {uncached_statements(cookie)}, cached {scenes.statements(PAGE, cookie)}")  # fmt: skip
    with Place("reporting", port).server():
        floor, kept, drawn = in_turn(port, cookie)
    show("floor (SELECT 1)", floor, floor)
    show("cockpit, drawn anew", drawn, floor)
    show("cockpit, kept", kept, floor)
    return drawn.median_ms


def in_turn(port: int, cookie: str) -> tuple[Load, Load, Load]:
    """Floor, kept and newly drawn page, asked for in turn, so that a slow minute of the machine is everybody's."""
    floors: list[Load] = []
    kept: list[Load] = []
    drawn: list[Load] = []
    for turn in range(-WARM, ROUNDS):
        rounds = (
            measure(port=port, path="/health/", users=1, requests=80),
            measure(port=port, path=PAGE, cookie=cookie, users=1, requests=20),
            one_uncached(port, cookie, turn),
        )
        if turn >= 0:
            for loads, load in zip((floors, kept, drawn), rounds, strict=True):
                loads.append(load)
    return middle(floors), middle(kept), middle(drawn)


def middle(loads: list[Load]) -> Load:
    """The median of medians, and of the rest."""
    medians = (statistics.median(each) for each in zip(*map(astuple, loads), strict=True))
    median_ms, p95_ms, per_second, size = medians
    return Load(median_ms, p95_ms, per_second, int(size))


def uncached_statements(cookie: str) -> int:
    """Statements of a drawing after a move of the figures, counted in this process."""
    client = Client(headers={"host": "localhost"})
    client.cookies.load(cookie)
    client.get(PAGE)
    with transaction.atomic():
        stamp("afforestation", timezone.now())
    with CaptureQueriesContext(connection) as captured:
        assert client.get(PAGE).status_code == 200
    return len(captured)


def one_uncached(port: int, cookie: str, turn: int) -> Load:
    """One drawing after a move of the figures."""
    with transaction.atomic():
        stamp("afforestation", timezone.now())
    return measure(port=port, path=f"{PAGE}&turn={turn}", cookie=cookie, users=1, requests=1, warm=0)


def grow_to(size: int) -> float:
    """Published villages until there are `size`; a larger benchmark's are taken away first. Returns seconds."""
    began = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM afforestation_publishedvillage")
        there = cursor.fetchone()[0]
        if there > size:
            cursor.execute(SHRINK)
            there -= cursor.rowcount
            cursor.execute("VACUUM FULL afforestation_publishedvillage")  # a small table, not a large one with holes
        if there < size:
            cursor.execute(GROW, [there + 1, size])
        cursor.execute(COUNT)
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("CHECKPOINT")  # what was grown is written before anything is measured
    return time.perf_counter() - began


def writing() -> None:
    """An endorsement and the saving of a grid, in this process, against the floor view in this process."""
    client = Client(headers={"host": "localhost"})
    floor = timed(lambda: client.get("/health/"), times=300)
    clerk, city = (acting(role, code) for role, code in ((Role.DATA_CLERK, "330523"), (Role.DATA_REVIEWER, "330500")))
    saved, endorsed = [], []
    for turn in range(TIMES):
        with transaction.atomic():
            report = fresh_report(clerk)
            at = timezone.now()
            began = time.perf_counter()
            report = entry.save_lines(
                report=report, lines=grid(turn), explanations=WORDS, version=report.version, by=clerk, at=at
            )
            saved.append(time.perf_counter() - began)
            report = entry.submit(report=report, version=report.version, by=clerk, at=at)
            began = time.perf_counter()
            review.endorse(report=report, by=city, at=at)
            endorsed.append(time.perf_counter() - began)
            transaction.set_rollback(True)
    for name, taken in ((f"grid of {LINES} x 6 saved", saved), ("one report endorsed", endorsed)):
        median = statistics.median(taken)
        print(f"  {name:26} median {median * 1000:7.1f} ms  {median / floor:6.1f} x floor")


def acting(role: Role, region_code: str) -> Actor:
    """The demonstration's official of a role in forestry."""
    post = Post.objects.filter(role=role, region_code=region_code, office__kind="forestry")
    found = post.select_related("user", "office")[0]
    return Actor(user=found.user, post=found)


def fresh_report(clerk: Actor) -> Report:
    """A report of the county for the month after the last, as a period's opening makes it."""
    assert clerk.post is not None
    period = open_period(report_form(FORM), date(2019, 10, 1), load(), state=PeriodState.OPEN)
    return Report.objects.create(period=period, region_code="330523", region_name="安吉县", office=clerk.post.office)


def grid(turn: int) -> list[Line]:
    """Lines whose columns add up to more than the county had reported."""
    base, first, second, *rest = report_form(FORM).indicators
    parts = {base: Decimal(30_000 + turn), first: Decimal(10_000), second: Decimal(20_000 + turn)}
    return [Line(f"第{number}地块", parts | dict.fromkeys(rest, Decimal(10_000 + number))) for number in range(LINES)]


def timed(act: Callable[[], object], *, times: int) -> float:
    """The median seconds of an act."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
