"""How far a task has been done (R42). A dash in the annex is no task: no rate, no lamp."""

from dataclasses import dataclass
from decimal import Decimal

from afforestation import clauses
from portal.rules.exact import fraction, percent, plain
from portal.rules.facts import fact
from portal.rules.findings import Result, Step, ok, warn
from portal.rules.rule import Given, Rule

CLAUSE = clauses.CITY_TASK_TABLE
READING = "附件中的“–”表示没有下达任务，不等于任务数为零。另一种理解：按任务数为零处理。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task of the table and what has been done, both in the unit of the column."""

    target: Decimal | None = fact("任务数", hint="没有任务的留空", has_dash=True, default=None)
    done: Decimal = fact("完成数", hint="与任务数的计量单位一致")


def progress(task: Task, _given: Given) -> Result:
    """The share of a task that is done, compared exactly. 浙政办发〔2018〕82号 附件."""
    if not task.target:
        why = "没有下达任务" if task.target is None else "任务数为零"
        text = f"{why}，完成率不适用；已完成的 {plain(task.done)} 仍计入上级合计。"
        return Result({"rate": None, "is_met": None}, (ok(CLAUSE, text),))
    rate, is_met = fraction(task.done, task.target), task.done >= task.target
    shown = f"{percent(task.done, task.target)} %"
    step = Step("完成率", f"{plain(task.done)} ÷ {plain(task.target)}", shown, CLAUSE)
    if is_met:
        finding = ok(CLAUSE, f"完成数 {plain(task.done)}，达到任务数 {plain(task.target)}。")
    else:
        finding = warn(CLAUSE, f"完成数 {plain(task.done)}，距任务数还差 {plain(task.target - task.done)}。")
    return Result({"rate": rate, "is_met": is_met}, (finding,), (step,))


PROGRESS = Rule(
    key="afforestation.progress",
    title="国土绿化任务完成率",
    facts=Task,
    decide=progress,
    citations=(CLAUSE,),
    reading=READING,
)
