"""Numbers of papers, e.g. 安科技〔2019〕12号. Series and years have no gaps: a missing number looks suppressed."""

from django.db import connection, transaction

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
