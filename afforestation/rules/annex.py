"""Whether a task table is the annex: parts add up in each row, cities add up to the printed totals (R41)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from afforestation import clauses
from portal.rules.exact import plain
from portal.rules.facts import fact
from portal.rules.findings import Result, Step, ok, refuse
from portal.rules.rule import Given, Rule

CLAUSE = clauses.CITY_TASK_TABLE
CITIES = (
    "杭州市", "宁波市", "温州市", "湖州市", "嘉兴市", "绍兴市", "金华市", "衢州市", "舟山市", "台州市", "丽水市",
)  # fmt: skip
TOTALS = frozenset({"全省合计", "合计"})
NO_TASK = "没有任务的留空或填“–”"
# The columns in their printed order; the clause keeps their totals in the same order.
COLUMNS = {
    "demo": "示范村",
    "push": "推进村",
    "base": "基地小计",
    "new_forest": "成片造林",
    "infill": "补植改造",
    "colour": "新增珍贵彩色森林",
    "income": "“一亩山万元钱”基地",
}
PRINTED = dict(zip(COLUMNS, (figure.amount for figure in CLAUSE.parts[0].figures), strict=True))


@dataclass(frozen=True, slots=True)
class Row:
    """One city's row of the task table. None is a dash: no task."""

    city: str = fact("市", hint="与附件印发的名称一致，如杭州市")
    demo: int | None = fact("示范村", unit="个", has_dash=True, default=None)
    push: int | None = fact("推进村", unit="个", has_dash=True, default=None)
    base: Decimal | None = fact("基地小计", unit="万亩", has_dash=True, default=None)
    new_forest: Decimal | None = fact("其中成片造林", unit="万亩", has_dash=True, default=None)
    infill: Decimal | None = fact("其中补植改造", unit="万亩", has_dash=True, default=None)
    colour: Decimal | None = fact("新增珍贵彩色森林", unit="万亩", hint=NO_TASK, has_dash=True, default=None)
    income: Decimal | None = fact("“一亩山万元钱”基地", unit="万亩", hint=NO_TASK, has_dash=True, default=None)

    @property
    def is_total(self) -> bool:
        return self.city in TOTALS

    def task(self, column: str) -> Decimal | None:
        """What stands in a column."""
        value: Decimal | int | None = getattr(self, column)
        return None if value is None else Decimal(value)


@dataclass(frozen=True, slots=True)
class Table:
    """The task table as copied. The row of the printed totals may be among the rows; it is not added to them."""

    rows: tuple[Row, ...] = fact("任务表各行", hint="十一个市，可含全省合计行")


def annex_check(table: Table, _given: Given) -> Result:
    """Say whether a table carries the annex's tasks without a slip. 浙政办发〔2018〕82号 附件."""
    cities = [row for row in table.rows if not row.is_total]
    sums = {column: sum((row.task(column) or Decimal(0) for row in cities), Decimal(0)) for column in COLUMNS}
    errors = [*_names(cities), *_parts(table.rows), *_columns(sums), *_printed(table.rows)]
    steps = tuple(
        Step(f"{title}各市之和", f"印发合计 {plain(PRINTED[column])}", plain(sums[column]), CLAUSE)
        for column, title in COLUMNS.items()
    )
    findings = [refuse(CLAUSE, f"{error}。") for error in errors]
    findings = findings or [ok(CLAUSE, "十一个市齐全，各行小计等于分项之和，各列之和等于印发的全省合计。")]
    return Result({"is_valid": not errors, "errors": errors}, tuple(findings), steps)


def _names(cities: list[Row]) -> Iterator[str]:
    times = Counter(row.city for row in cities)
    for city, count in times.items():
        if city not in CITIES:
            yield f"{city}：附件中没有这个市"
        elif count > 1:
            yield f"{city}：重复出现 {count} 次"
    yield from (f"{city}：缺少这个市" for city in CITIES if city not in times)


def _parts(rows: tuple[Row, ...]) -> Iterator[str]:
    """A subtotal is the sum of its parts; without any part there is none."""
    for row in rows:
        parts = [part for part in (row.new_forest, row.infill) if part is not None]
        total = sum(parts, Decimal(0)) if parts else None
        if row.base != total:
            yield f"{row.city}：基地小计 {_shown(row.base)} 不等于成片造林与补植改造之和 {_shown(total)}"


def _columns(sums: dict[str, Decimal]) -> Iterator[str]:
    for column, title in COLUMNS.items():
        if sums[column] != PRINTED[column]:
            yield f"{title}：各市之和 {plain(sums[column])} 不等于印发的全省合计 {plain(PRINTED[column])}"


def _printed(rows: tuple[Row, ...]) -> Iterator[str]:
    """A row of totals, where the table has one, repeats what is printed."""
    for row in filter(lambda row: row.is_total, rows):
        for column, title in COLUMNS.items():
            if row.task(column) != PRINTED[column]:
                yield f"{row.city}：{title} {_shown(row.task(column))} 与印发的 {plain(PRINTED[column])} 不符"


def _shown(task: Decimal | None) -> str:
    return "–" if task is None else plain(task)


ANNEX_CHECK = Rule(
    key="afforestation.annex_check",
    title="绿化任务表核对",
    facts=Table,
    decide=annex_check,
    citations=(CLAUSE,),
    reading="附件中的“–”表示没有任务，不参加加总。",
)
