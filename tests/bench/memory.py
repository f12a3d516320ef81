"""Opens and checks one workbook and prints the most memory that it took, in MB: `python -m tests.bench.memory FILE`."""

import resource
import sys
from pathlib import Path

from tests.bench.imports import GIVEN, pipeline, registry


def main() -> None:
    from portal.exchange.reading.opening import open_sheet

    with Path(sys.argv[1]).open("rb") as file:
        report = pipeline.check(registry.resource("sample-plots"), open_sheet(file, "sheet.xlsx"), GIVEN)
    assert not report.bad_count, report.bad_cells[:3]
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
