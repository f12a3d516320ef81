"""Villages that were published before the portal come in by sheets; the two columns of the annex follow at once."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from django.db import connection

from afforestation.actions.listing import COLUMNS
from afforestation.actions.lists import COUNTY_DIGITS
from afforestation.models import PublishedVillage, VillageKind
from portal.exchange import writing
from portal.exchange.report import BadCell, Counts, Given
from portal.exchange.staging import Staging
from portal.indicators.rollups import count

OTHER_LEVEL = "一处填县级代码、一处填乡镇代码；请核对是否同一个村，不是的都填乡镇代码"
Moves = Counter[tuple[str, str, date]]

PLACE = "t.region_code = s.region_code AND t.village = s.village"
SAME = f"{PLACE} AND t.kind = s.kind"
OWN = """
    SELECT s.row_number, s.village FROM {staged} s JOIN {listed} t ON {same}
    AND t.published_on = s.published_on AND NOT t.is_migrated
    AND (t.tree_count, t.left_on, t.left_reason) IS DISTINCT FROM (s.tree_count, s.left_on, coalesce(s.left_reason, ''))
"""
STANDS = """
    SELECT s.row_number, s.village FROM {staged} s JOIN {listed} t ON {same}
    AND t.published_on <> s.published_on AND t.left_on IS NULL
    WHERE s.left_on IS NULL AND NOT EXISTS (
        SELECT 1 FROM {staged} o WHERE o.region_code = t.region_code AND o.village = t.village AND o.kind = t.kind
        AND o.published_on = t.published_on AND o.left_on IS NOT NULL)
"""
TWICE = """
    SELECT s.row_number, s.village FROM {staged} s JOIN (
        SELECT region_code, village, kind, min(row_number) AS first_row FROM {staged}
        WHERE left_on IS NULL GROUP BY region_code, village, kind HAVING count(*) > 1
    ) d USING (region_code, village, kind) WHERE s.left_on IS NULL AND s.row_number > d.first_row
"""
# A 示范村 does not stand among the 推进村 as well: what stands after the sheet has gone in, the list's rows or its own.
ABOVE = """
    SELECT s.row_number, s.village FROM {staged} s WHERE s.kind = 'push' AND s.left_on IS NULL AND (
        EXISTS (SELECT 1 FROM {staged} t WHERE {place} AND t.kind = 'demo' AND t.left_on IS NULL)
        OR EXISTS (SELECT 1 FROM {listed} t WHERE {place} AND t.kind = 'demo' AND t.left_on IS NULL))
"""
BELOW = """
    SELECT s.row_number, s.village FROM {staged} s JOIN {listed} t ON {place} AND t.kind = 'push' AND t.left_on IS NULL
    WHERE s.kind = 'demo' AND s.left_on IS NULL AND NOT EXISTS (
        SELECT 1 FROM {staged} o WHERE o.region_code = t.region_code AND o.village = t.village AND o.kind = 'push'
        AND o.published_on = t.published_on AND o.left_on IS NOT NULL)
"""
ALIKE = """
    o.village = s.village AND o.kind = s.kind AND o.left_on IS NULL AND o.region_code <> s.region_code
    AND (o.region_code = left(s.region_code, {digits}) OR s.region_code = left(o.region_code, {digits}))
    WHERE s.left_on IS NULL AND NOT EXISTS (SELECT 1 FROM {listed} t WHERE {same} AND t.published_on = s.published_on)
"""
TOLD_ELSEWHERE = """
    SELECT DISTINCT s.row_number, s.village FROM {staged} s JOIN {staged} o ON s.row_number > o.row_number AND {alike}
"""
LISTED_ELSEWHERE = """
    SELECT DISTINCT s.row_number, s.village FROM {staged} s JOIN {listed} o ON {alike} AND NOT EXISTS (
        SELECT 1 FROM {staged} x WHERE x.region_code = o.region_code AND x.village = o.village AND x.kind = o.kind
        AND x.published_on = o.published_on AND x.left_on IS NOT NULL)
"""
UNEXPLAINED = "SELECT row_number, '' FROM {staged} WHERE left_on IS NOT NULL AND coalesce(left_reason, '') = ''"
AHEAD = "SELECT row_number, published_on FROM {staged} WHERE published_on > %s"
AHEAD_LEFT = "SELECT row_number, left_on FROM {staged} WHERE left_on > %s"


def find_bad(*, staging: Staging, given: Given) -> Iterator[BadCell]:
    """Rows that contradict the lists: a village twice, another word of one that the portal published, days to come."""
    parts = {"staged": staging.table, "listed": _listed(), "same": SAME, "place": PLACE}
    alike = ALIKE.format(**parts, digits=COUNTY_DIGITS)
    for query, column, reason, params in (
        (OWN, "village", "该村由本系统公布，不能由表格改写", []),
        (STANDS, "village", "名单上已有这个村，同一类别只能有一条未退出的记录", []),
        (TWICE, "village", "表中同一村、同一类别有两条未退出的记录", []),
        (ABOVE, "village", "这个村已是示范村，推进村一行须填写退出日期", []),
        (BELOW, "village", "名单上还有这个村的推进村记录，请一并填写它的退出日期", []),
        (LISTED_ELSEWHERE, "village", f"名单上已有这个村，{OTHER_LEVEL}", []),
        (TOLD_ELSEWHERE, "village", f"表中已有这个村，{OTHER_LEVEL}", []),
        (UNEXPLAINED, "left_reason", "填写了退出日期的，须填写退出原因", []),
        (AHEAD, "published_on", "不能晚于今天", [given.on]),
        (AHEAD_LEFT, "left_on", "不能晚于今天", [given.on]),
    ):
        with connection.cursor() as cursor:
            cursor.execute(query.format(**parts, alike=alike), params)
            rows = cursor.fetchall()
        for row, value in rows:
            yield staging.bad(row, column, value, reason)


def write(*, staging: Staging, given: Given) -> Counts:
    """Write the rows and move the counts by what has changed, county by county and month by month."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT left(region_code, {COUNTY_DIGITS}) FROM {staging.table}")  # noqa: S608 -- our own names
        counties = [code for (code,) in cursor.fetchall()]
    before = _counted(counties)
    counts = writing.insert(staging, given)
    after = _counted(counties)
    after.subtract(before)
    for (county, kind, month), number in sorted(after.items()):
        if number:
            column = COLUMNS[VillageKind(kind)]
            count(indicator=column, region_code=county, on=month, by=number, at=given.at)
    return counts


def _counted(counties: list[str]) -> Moves:
    """What the old villages of some counties count, by county, kind and month; they stay as they are until the end."""
    rows = PublishedVillage.objects.filter(county_code__in=counties, is_migrated=True).select_for_update()
    found: Moves = Counter()
    for county, kind, published_on, left_on in rows.order_by("pk").values_list(
        "county_code", "kind", "published_on", "left_on"
    ):
        found[county, kind, published_on.replace(day=1)] += 1
        if left_on:
            found[county, kind, left_on.replace(day=1)] -= 1
    return found


def _listed() -> str:
    return connection.ops.quote_name(PublishedVillage._meta.db_table)  # noqa: SLF001 -- Django's documented model API
