"""What descriptions have in common: days that have come, the other person, words of constraints."""

from datetime import date

from afforestation.models.base import RegisterRow
from afforestation.registers.declarations import Hand
from portal.clock.today import day_of
from portal.rules.law import Clause
from portal.rules.refusal import Refusal

Words = dict[str, tuple[str, str]]


def refuse(code: str, text: str, clause: Clause, todo: str) -> Refusal:
    """A refusal of a register."""
    return Refusal(f"afforestation.{code}", text, clause, todo)


def require_come(clause: Clause, hand: Hand, **days: date | None) -> None:
    """No day that has not come yet. Raises Refusal; the names are those of the days in Chinese."""
    today = day_of(hand.at)
    for name, day in days.items():
        if day is not None and day > today:
            raise refuse("day_to_come", f"{name}不能晚于今天（{today}）。", clause, "请核对日期后重新填写。")


def require_other_person(clause: Clause, hand: Hand, row: RegisterRow) -> None:
    """Whoever entered a row does not check it. Raises Refusal."""
    if hand.by.user_id is not None and hand.by.user_id == row.entered_by_id:
        raise refuse("same_person", "登记人不能检查自己登记的内容。", clause, "请由本单位另一名工作人员检查。")


def has_area(name: str) -> Words:
    """The words for an area that is none."""
    return {name: ("面积须大于 0。", "请按实测面积填写，单位为亩。")}


def once(name: str, text: str) -> Words:
    """The words for something that stands in the register already."""
    return {name: (text, "请查询已有记录，在原记录上修改。")}


def begun(name: str) -> Words:
    """The words for a year that has not begun."""
    return {name: ("年度须在 1949 年之后，且不能是尚未到来的年度。", "请核对年度后重新填写。")}
