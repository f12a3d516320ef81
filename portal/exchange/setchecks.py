"""What one cell can't tell: rows that stand twice, rows of other regions, names of nothing, sums that do not add up.

Each check is one statement over the staged rows. It names the cells at fault, as many as an .xlsx may have rows; cells
that could not be read are null and are not spoken of twice.
"""

from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.utils.module_loading import import_string

from portal.exchange import sql
from portal.exchange.declarations import Column, InOrder, Sum
from portal.exchange.reading.markup import MOST_ROWS
from portal.exchange.report import BadCell, Given
from portal.exchange.sql import quote
from portal.exchange.staging import Staging

STANDING = " AND r.valid_from <= %s AND (r.valid_to IS NULL OR r.valid_to >= %s)"


def find_bad(staging: Staging, given: Given) -> Iterator[BadCell]:
    """Every cell at fault, check by check."""
    yield from _doubles(staging)
    if staging.resource.region:
        yield from _foreign(staging, given)
        yield from _taken(staging, given)
    for column in staging.resource.columns:
        if column.reference:
            yield from _unknown(staging, column, given)
    for check in staging.resource.checks:
        yield from (_sums(staging, check) if isinstance(check, Sum) else _order(staging, check))
    if staging.resource.check:
        yield from import_string(staging.resource.check)(staging=staging, given=given)


def _doubles(staging: Staging) -> Iterator[BadCell]:
    keys = [quote(name) for name in staging.resource.key]
    listed, filled = ", ".join(keys), " AND ".join(f"{key} IS NOT NULL" for key in keys)
    last = keys[-1]
    rows = _ask(
        f"SELECT s.row_number, s.{last}::text, d.first_row FROM {staging.table} s JOIN ("
        f"SELECT {listed}, min(row_number) AS first_row FROM {staging.table} WHERE {filled} "
        f"GROUP BY {listed} HAVING count(*) > 1) d USING ({listed}) WHERE s.row_number > d.first_row"
    )
    titles = "、".join(staging.resource.column(name).title for name in staging.resource.key)
    for row, value, first in rows:
        yield staging.bad(row, staging.resource.key[-1], value, f"与第 {first} 行重复（{titles}相同）")


def _foreign(staging: Staging, given: Given) -> Iterator[BadCell]:
    region = quote(staging.resource.region)
    rows = _ask(
        f"SELECT row_number, {region} FROM {staging.table} WHERE NOT {region} LIKE ANY(%s)",
        [sql.prefixes(given.region_codes)],
    )
    for row, value in rows:
        yield staging.bad(row, staging.resource.region, value, "不在您所在的行政区划范围内")


def _taken(staging: Staging, given: Given) -> Iterator[BadCell]:
    """Rows whose key belongs to a row of another region: nobody takes over a neighbour's."""
    if staging.resource.region in staging.resource.key:
        return
    region = next(target for target in sql.targets(staging.resource) if target.column.name == staging.resource.region)
    rows = _ask(
        f"SELECT s.row_number, t.{region.name} FROM {staging.table} s "
        f"JOIN {sql.table_of(staging)} t ON {sql.same_key(staging)} WHERE NOT t.{region.name} LIKE ANY(%s)",
        [sql.prefixes(given.region_codes)],
    )
    for row, value in rows:
        yield staging.bad(row, staging.resource.key[-1], value, "这条记录已由其他行政区划登记，不能改写")


def _unknown(staging: Staging, column: Column, given: Given) -> Iterator[BadCell]:
    name, is_current = column.name, column.reference is not None and column.reference.is_current
    standing = STANDING if is_current else ""
    rows = _ask(
        f"SELECT s.row_number, s.{quote(name)} FROM {staging.table} s JOIN ("
        f"SELECT DISTINCT {quote(name)} FROM {staging.table} u WHERE {quote(name)} IS NOT NULL AND NOT EXISTS ("
        f"SELECT 1 FROM {sql.referred(column)} r WHERE r.{sql.referred_by(column)} = u.{quote(name)}{standing})"
        f") m USING ({quote(name)})",
        [given.on, given.on] if is_current else None,
    )
    for row, value in rows:
        yield staging.bad(row, name, value, "系统中没有对应的登记，请核对")


def _sums(staging: Staging, check: Sum) -> Iterator[BadCell]:
    parts = " + ".join(f"coalesce({quote(name)}, 0)" for name in check.parts)
    total = quote(check.total)
    rows = _ask(f"SELECT row_number, {total}, {parts} FROM {staging.table} WHERE {total} <> {parts}")
    titles = "＋".join(staging.resource.column(name).title for name in check.parts)
    for row, value, amount in rows:
        yield staging.bad(row, check.total, f"{value:f}", f"应等于 {titles} 之和 {amount:f}")


def _order(staging: Staging, check: InOrder) -> Iterator[BadCell]:
    for first, second in zip(check.columns, check.columns[1:], strict=False):
        rows = _ask(
            f"SELECT row_number, {quote(second)}, {quote(first)} FROM {staging.table} "
            f"WHERE {quote(second)} < {quote(first)}"
        )
        title = staging.resource.column(first).title
        for row, value, least in rows:
            yield staging.bad(row, second, str(value), f"不能小于或早于{title}（{least}）")


def _ask(statement: str, params: list[Any] | None = None) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f"{statement} ORDER BY 1 LIMIT {MOST_ROWS}", params)
        return list(cursor.fetchall())
