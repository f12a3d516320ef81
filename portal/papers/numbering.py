"""Numbers of papers, e.g. 安科技〔2019〕12号. Series and years have no gaps: a missing number looks suppressed."""

from django.db import connection, transaction

from portal.people.models import Office
from portal.regions.scoped import PROVINCE, level_of

NEXT = """
    INSERT INTO papers_numberseries AS series (code, year, last) VALUES (%s, %s, 1)
    ON CONFLICT (code, year) DO UPDATE SET last = series.last + 1
    RETURNING last
"""


def next_number(*, series: str, year: int) -> str:
    """Give the next number of a series. It is given back where the transaction fails, and others wait till then.

    Raises RuntimeError outside a transaction, where a number could be lost.
    """
    if transaction.get_autocommit():
        raise RuntimeError("a number is given only inside the transaction that uses it")
    with connection.cursor() as cursor:
        cursor.execute(NEXT, [series, year])
        (last,) = cursor.fetchone()
    return written(series, year, last)


def written(series: str, year: int, number: int) -> str:
    """A number as GB/T 9704 writes it: the year in full in hexagonal brackets, no 第, no leading zero."""
    return f"{series}〔{year}〕{number}号"


def issuer_code(office: Office) -> str:
    """The short form that numbers begin with (机关代字): the region's name and what the office is for."""
    place = "浙" if level_of(office.region_code) == PROVINCE else office.short_name[:2]
    rest = office.short_name.removeprefix("省") if place == "浙" else office.short_name[3:]
    return place + rest.rstrip("局厅委办")
