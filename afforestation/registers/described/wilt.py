"""松材线虫病 (82-2.3b): figures of the year, and outbreaks that close only after a passed check."""

from afforestation.clauses import FOREST_QUALITY
from afforestation.models.base import CHECKERS, WORKERS
from afforestation.models.wilt import WiltOutbreak, WiltYear
from afforestation.registers.declarations import Column, Hand, Register, Step
from afforestation.registers.described.parts import begun, has_area, once, require_come
from portal.regions.scoped import COUNTY, TOWNSHIP

CLAUSE = FOREST_QUALITY


def found(outbreak: WiltOutbreak, hand: Hand) -> None:
    require_come(CLAUSE, hand, 发现日期=outbreak.found_on)


def treated(outbreak: WiltOutbreak, hand: Hand) -> None:
    """A new treatment needs a new check."""
    require_come(CLAUSE, hand, 除治完成日期=outbreak.treated_on)
    outbreak.checked_on, outbreak.is_passed, outbreak.check_result = None, False, ""


def checked(outbreak: WiltOutbreak, hand: Hand) -> None:
    require_come(CLAUSE, hand, 检查日期=outbreak.checked_on)


def passed(outbreak: WiltOutbreak, hand: Hand) -> None:
    outbreak.is_passed = True
    checked(outbreak, hand)


def closed(outbreak: WiltOutbreak, hand: Hand) -> None:
    require_come(CLAUSE, hand, 销号日期=outbreak.closed_on)


WILT_YEARS = Register(
    code="wilt-years",
    title="松材线虫病年度情况",
    noun="年度情况",
    clause=CLAUSE,
    model=WiltYear,
    key=("region_code", "year"),
    columns=(
        Column("region_name", "所在地"),
        Column("year", "年度"),
        Column("pine_mu", "松林面积（亩）", is_figure=True),
        Column("infected_mu", "发生面积（亩）", is_figure=True),
        Column("treated_mu", "除治面积（亩）", is_figure=True),
        Column("dead_trees", "枯死松树（株）", is_figure=True),
    ),
    fields=("year", "pine_mu", "infected_mu", "treated_mu", "dead_trees"),
    has_year=True,
    words={
        **begun("wilt_year_begun"),
        **once("wilt_year_once", "本县已登记该年度的情况。"),
        "wilt_year_areas": ("面积不能为负数。", "没有的请填 0。"),
        "wilt_year_treated": ("除治面积不能大于发生面积。", "请核对两项面积。"),
        "wilt_year_infected": ("发生面积不能大于松林面积。", "请核对两项面积。"),
    },
)

OUTBREAKS = Register(
    code="outbreaks",
    title="松材线虫病疫点",
    noun="疫点",
    clause=CLAUSE,
    model=WiltOutbreak,
    key=("region_code", "plot_number", "found_on"),
    columns=(
        Column("plot_number", "小班号"),
        Column("region_name", "所在地"),
        Column("found_on", "发现日期"),
        Column("area_mu", "发生面积（亩）", is_figure=True),
        Column("treated_mu", "除治面积（亩）", is_figure=True),
        Column("dead_trees", "枯死松树（株）", is_figure=True),
        Column("stage", "进展", is_tag=True),
    ),
    more=(
        Column("treatment", "除治方式"),
        Column("treated_on", "除治完成日期"),
        Column("checked_on", "检查日期"),
        Column("check_result", "检查结果"),
        Column("closed_on", "销号日期"),
    ),
    fields=("plot_number", "found_on", "area_mu", "dead_trees"),
    search=("plot_number", "region_name"),
    choices=("treatment",),
    places=(COUNTY, TOWNSHIP),
    prepare=found,
    is_fixed=lambda outbreak: "疫点已销号，不能修改或移出。" if outbreak.closed_on else "",
    words={
        **has_area("outbreak_has_area"),
        **once("outbreak_once_open", "这个小班已有未销号的疫点。"),
        "outbreak_treated": ("除治面积须大于 0，且不能大于发生面积。", "请核对除治面积。"),
        "outbreak_treated_on": ("除治完成日期不能早于发现日期。", "请核对日期后重新填写。"),
        "outbreak_checked_on": ("检查须在除治完成之后进行。", "请先登记除治，再登记检查。"),
        "outbreak_closed_after_check": (
            "除治后经检查合格的疫点才能销号，销号日期不能早于检查日期。",
            "请先登记检查结果。",
        ),
    },
    steps=(
        Step(
            code="treat",
            label="登记除治",
            text="除治完成后登记；检查不合格的，重新除治后再次登记。",
            done="已登记除治，等待检查。",
            levels=(COUNTY, TOWNSHIP),
            roles=WORKERS,
            fields=("treatment", "treated_mu", "treated_on"),
            apply=treated,
            is_open=lambda outbreak: outbreak.closed_on is None and not outbreak.is_passed,
        ),
        Step(
            code="pass",
            label="检查合格",
            text="现场检查，除治达到要求。",
            done="已登记检查合格，可以销号。",
            levels=(COUNTY,),
            roles=CHECKERS,
            fields=("checked_on", "check_result"),
            apply=passed,
            is_next=lambda outbreak: outbreak.treated_on is not None and outbreak.checked_on is None,
            is_open=lambda outbreak: outbreak.closed_on is None and not outbreak.is_passed,
        ),
        Step(
            code="fail",
            label="检查不合格",
            text="现场检查，除治没有达到要求，须重新除治。",
            done="已登记检查不合格。",
            levels=(COUNTY,),
            roles=CHECKERS,
            fields=("checked_on", "check_result"),
            apply=checked,
            is_grave=True,
            is_open=lambda outbreak: outbreak.treated_on is not None and outbreak.checked_on is None,
        ),
        Step(
            code="close",
            label="销号",
            text="检查合格后销号，销号后不再修改。",
            done="疫点已销号。",
            levels=(COUNTY,),
            roles=CHECKERS,
            fields=("closed_on",),
            apply=closed,
            is_next=lambda outbreak: outbreak.is_passed,
            is_open=lambda outbreak: outbreak.closed_on is None,
        ),
    ),
)
