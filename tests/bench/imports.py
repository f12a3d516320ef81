"""The way of a sheet of 100,000 rows × 12 columns, against a bare COPY of the same rows and against the stock library.

Run by `python -m tests.bench --scene imports`, in a process of its own, because the sample policy needs the settings of
the tests.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
os.environ.setdefault("PORTAL_VAR", str(ROOT / "var" / "bench"))
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"

import django  # noqa: E402 -- the settings read the variables above

django.setup()

from django.core.management import call_command  # noqa: E402 -- after setup
from django.db import connection, transaction  # noqa: E402 -- after setup
from django.utils import timezone  # noqa: E402 -- after setup
from import_export.resources import modelresource_factory  # noqa: E402 -- after setup
from tablib import Dataset  # noqa: E402 -- after setup
from xlsxwriter import Workbook  # noqa: E402 -- after setup

from portal.exchange import pipeline, registry  # noqa: E402 -- after setup
from portal.exchange.reading.sheet import Sheet  # noqa: E402 -- after setup
from portal.exchange.report import Counts, Given  # noqa: E402 -- after setup
from tests.samplepolicy.models import SamplePlot  # noqa: E402 -- after setup

ROWS, STOCK_ROWS, TIMES = 100_000, 1_000, 3
LEAST_OF_COPY, LEAST_OF_STOCK = 0.25, 40
COUNTY, DAY = "330523", date(2019, 3, 1)
NOW = timezone.now()
GIVEN = Given(region_codes=(COUNTY,), on=date(2019, 10, 15), at=NOW, user_id=None, by="bench")
Row = list[Any]


def parsed(count: int) -> list[Row]:
    """Rows as calamine gives them: numbers as floats, days as dates, nothing as an empty text."""
    rows = []
    for number in range(count):
        own, rented = (number % 977) / 4, (number % 89) / 2
        planted = DAY + timedelta(days=number % 200)
        checked = planted + timedelta(days=30) if number % 3 else ""
        rows.append([
            COUNTY, f"AJ{number:06d}", f"安吉示例村第{number}号地块", "林木" if number % 2 else "茶园",
            own + rented, own, rented, float(number % 40), planted, checked, "是" if number % 5 else "否",
            f"备注{number % 500}",
        ])  # fmt: skip
    return rows


def values(rows: list[Row]) -> list[tuple[Any, ...]]:
    """The same rows as values of Python, which is what a bare COPY is given."""
    kinds = {"林木": "trees", "茶园": "tea"}
    return [
        (region, number, name, kinds[kind], *(Decimal(str(area)) for area in areas), int(workers), planted,
         checked or None, is_open == "是", remark, NOW)
        for region, number, name, kind, *areas, workers, planted, checked, is_open, remark in rows
    ]  # fmt: skip


COLUMNS = [column.name for column in registry.resource("sample-plots").columns]


def copy(rows: list[tuple[Any, ...]]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        names = ", ".join([*COLUMNS, "registered_at"])
        with cursor.copy(f"COPY samplepolicy_sampleplot ({names}) FROM STDIN") as out:
            for row in rows:
                out.write_row(row)


def bring_in(rows: list[Row]) -> Counts:
    """The portal's way, from parsed rows to the commit."""
    resource = registry.resource("sample-plots")

    def read() -> Iterator[Row]:
        yield list(resource.titles)
        yield from rows

    return pipeline.write(resource, Sheet(read_rows=read, rows=len(rows)), GIVEN)


def stock(rows: list[tuple[Any, ...]]) -> None:
    """The library as it comes: a resource of the model, a data set, import_data."""
    resource = modelresource_factory(SamplePlot)()
    resource._meta.import_id_fields = ["number"]
    resource._meta.use_transactions = True
    data = Dataset(*rows, headers=[*COLUMNS, "registered_at"])
    result = resource.import_data(data, raise_errors=True)
    assert result.totals["new"] == len(rows), result.totals


def memory_mb(rows: list[Row]) -> float:
    """The most memory that a process takes which opens and checks a workbook at the cap."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sheet.xlsx")
        with Workbook(str(path), {"constant_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
            page = book.add_worksheet()
            for number, row in enumerate([list(registry.resource("sample-plots").titles), *rows]):
                page.write_row(number, 0, row)
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.memory", str(path)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
    return float(done.stdout)


def empty() -> None:
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE samplepolicy_sampleplot")
        cursor.execute("CHECKPOINT")


def seconds(work: Callable[[], Any], *, times: int = TIMES, fresh: bool = True) -> float:
    """The median of some runs, each into an empty table unless said otherwise."""
    took = []
    for _ in range(times):
        if fresh:
            empty()
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return statistics.median(took)


def main() -> int:
    call_command("migrate", verbosity=0)
    rows = parsed(ROWS)
    as_values = values(rows)
    few = as_values[:STOCK_ROWS]
    speeds: dict[str, float] = {}
    for _ in range(2):  # the second round is reported: the first one warms server and caches
        speeds = {
            "bare COPY": ROWS / seconds(lambda: copy(as_values)),
            "import, new rows": ROWS / seconds(lambda: bring_in(rows)),
            "import, the same again": ROWS / seconds(lambda: bring_in(rows), fresh=False),
            "stock django-import-export": STOCK_ROWS / seconds(lambda: stock(few), times=1),
        }
    print(f"\nimport of {ROWS:,} rows x {len(COLUMNS)} columns, all checks done")
    for name, speed in speeds.items():
        print(f"  {name:28} {speed:10,.0f} rows/s  {speed / speeds['bare COPY']:7.1%} of COPY")
    of_copy = speeds["import, new rows"] / speeds["bare COPY"]
    of_stock = speeds["import, new rows"] / speeds["stock django-import-export"]
    print(f"  {of_copy:.1%} of COPY (least {LEAST_OF_COPY:.0%}), {of_stock:.0f} x stock (least {LEAST_OF_STOCK})")
    empty()
    print(f"  an .xlsx of {ROWS:,} rows, opened and checked: {memory_mb(rows):.0f} MB at most")
    return 0 if of_copy >= LEAST_OF_COPY and of_stock >= LEAST_OF_STOCK else 1


if __name__ == "__main__":
    sys.exit(main())
