"""What the sheet of villages under way asks: the figures and the day of each stage that a village has finished."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from afforestation.models.tree_villages import CLASSES
from afforestation.projects import PUBLICATION, TREE_VILLAGE

STAGES = tuple((stage.code, stage.title) for stage in TREE_VILLAGE.stages if stage.code != PUBLICATION)
DAYS = {
    "applied_on": "申报日期",
    "planned_on": "列入计划日期",
    "planted_on": "栽植完成日期",
    "survived_on": "成活核查日期",
    "accepted_on": "验收日期",
}
DAY_OF_STAGE = dict(zip((code for code, _ in STAGES), DAYS, strict=False))  # the last of them is not finished yet
PLANNED, PLANTED = (tuple(f"{word}_{tree}" for tree in CLASSES) for word in ("planned", "planted"))
FIGURES = {
    "yearly-plan": ("plan_year", "plan_document"),
    "planting": (*PLANTED, "around_trees", "infill_trees", "base_area_mu"),
    "self-check": ("survived_trees", "county_score"),
    "acceptance": ("city_score",),
}
OF_RECORD = (*PLANNED, *(name for names in FIGURES.values() for name in names), "survived_on")
Row = Mapping[str, Any]
Fault = tuple[str, str]  # the column, and why


def faults(row: Row, *, on: date) -> Iterator[Fault]:
    """What a row says too little or too much of for the stage in which its village stands."""
    place = TREE_VILLAGE.place(row["stage"])
    for order, (stage, title) in enumerate(STAGES):
        for name in _asked(stage):
            is_filled = row[name] not in {None, ""}
            if order < place and not is_filled:
                yield name, f"“{title}”已办结的，此项必填"
            elif order >= place and is_filled:
                yield name, f"“{title}”尚未办结的，此项不填"
    for name in DAYS:
        if row[name] and row[name] > on:
            yield name, f"不能晚于今天（{on}）"
    yield from _tree_faults(row)


def _asked(stage: str) -> tuple[str, ...]:
    """What a stage leaves: its figures and its day."""
    return (*FIGURES.get(stage, ()), *([DAY_OF_STAGE[stage]] if stage in DAY_OF_STAGE else []))


def _tree_faults(row: Row) -> Iterator[Fault]:
    """Trees that do not add up: none at all, more in the ways of planting than planted, more alive than planted."""
    if None not in (counts := [row[name] for name in PLANNED]) and not any(counts):
        yield PLANNED[0], "请至少填写一类树种的株数"
    if None in (counts := [row[name] for name in PLANTED]):
        return
    planted = sum(counts)
    if not planted:
        yield PLANTED[0], "请至少填写一类树种的株数"
    if (row["around_trees"] or 0) + (row["infill_trees"] or 0) > planted:
        yield "around_trees", f"四旁植树与补植之和多于新植的 {planted} 株"
    if (row["survived_trees"] or 0) > planted:
        yield "survived_trees", f"成活株数不能多于新植的 {planted} 株"
