"""The words for where a report and its period stand."""

from enum import StrEnum


class ReportState(StrEnum):
    """Where a county's report stands."""

    NOT_REPORTED = "not_reported"
    FILLING = "filling"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ENDORSED = "endorsed"  # by the city: counts in the 快报
    CONFIRMED = "confirmed"  # by the province: counts in the 定报

    @property
    def label(self) -> str:
        return STATE_NAMES[self]


STATE_NAMES = {
    ReportState.NOT_REPORTED: "未报",
    ReportState.FILLING: "填报中",
    ReportState.SUBMITTED: "已提交",
    ReportState.RETURNED: "已退回",
    ReportState.ENDORSED: "市级已审核",
    ReportState.CONFIRMED: "省级已审定",
}
EDITABLE = frozenset({ReportState.NOT_REPORTED, ReportState.FILLING, ReportState.RETURNED})
COUNTED = frozenset({ReportState.ENDORSED, ReportState.CONFIRMED})  # counts in the 快报


class PeriodState(StrEnum):
    """Where a report period stands. A closed one still takes reports that were returned; a locked one takes none."""

    OPEN = "open"
    CLOSED = "closed"
    LOCKED = "locked"

    @property
    def label(self) -> str:
        return PERIOD_NAMES[self]


PERIOD_NAMES = {PeriodState.OPEN: "填报中", PeriodState.CLOSED: "已截止", PeriodState.LOCKED: "已锁定"}


class Verb(StrEnum):
    """What moves a report."""

    SAVE = "save"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    RETURN = "return"
    ENDORSE = "endorse"
    CONFIRM = "confirm"
    REOPEN = "reopen"

    @property
    def label(self) -> str:
        return VERB_NAMES[self]


VERB_NAMES = {
    Verb.SAVE: "暂存",
    Verb.SUBMIT: "提交",
    Verb.WITHDRAW: "撤回",
    Verb.RETURN: "退回",
    Verb.ENDORSE: "审核通过",
    Verb.CONFIRM: "审定",
    Verb.REOPEN: "重新打开",
}
# The one table of moves: from where each verb goes out, and where it leads.
MOVES: dict[Verb, tuple[frozenset[ReportState], ReportState]] = {
    Verb.SAVE: (EDITABLE, ReportState.FILLING),
    Verb.SUBMIT: (EDITABLE, ReportState.SUBMITTED),
    Verb.WITHDRAW: (frozenset({ReportState.SUBMITTED}), ReportState.FILLING),
    Verb.RETURN: (frozenset({ReportState.SUBMITTED, ReportState.ENDORSED}), ReportState.RETURNED),
    Verb.ENDORSE: (frozenset({ReportState.SUBMITTED}), ReportState.ENDORSED),
    Verb.CONFIRM: (frozenset({ReportState.ENDORSED}), ReportState.CONFIRMED),
    Verb.REOPEN: (frozenset({ReportState.ENDORSED, ReportState.CONFIRMED}), ReportState.RETURNED),
}


class Way(StrEnum):
    """How a figure came in."""

    GRID = "grid"
    SHEET = "sheet"
    API = "api"
    MIGRATE = "migrate"  # loaded from the time before this portal


WAY_NAMES = {Way.GRID: "网页填报", Way.SHEET: "表格导入", Way.API: "数据接口", Way.MIGRATE: "历史导入"}


class Task(StrEnum):
    """What a region owes: nothing (a dash in the document), something not split yet, or an amount."""

    NONE = "none"
    UNASSIGNED = "unassigned"
    SET = "set"


TASK_NAMES = {Task.NONE: "无任务", Task.UNASSIGNED: "任务未分解", Task.SET: "有任务"}


class Stage(StrEnum):
    """Which reports a total holds: those the city endorsed, or only those the province confirmed."""

    FLASH = "flash"
    FINAL = "final"


STAGE_NAMES = {Stage.FLASH: "快报", Stage.FINAL: "定报"}
