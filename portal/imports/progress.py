"""How far an import is, told while its transaction is still open."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connections

from portal.exchange.staging import Progress

UPDATE = "UPDATE imports_importprogress SET rows_done = %s, rows_total = %s WHERE run_id = %s"


@contextmanager
def told(run_id: int, total: int) -> Iterator[Progress]:
    """A function that notes the rows done, on a connection of its own, so that others see it at once."""
    other = connections.create_connection(DEFAULT_DB_ALIAS)

    def tell(rows: int) -> None:
        with other.cursor() as cursor:
            cursor.execute(UPDATE, [rows, max(rows, total), run_id])

    try:
        tell(0)
        yield tell
    finally:
        other.close()
