"""The kinds of notice that the kernel publishes, and how their length is counted."""

from enum import StrEnum


class Kind(StrEnum):
    """What a notice is about. A grant is shown before it takes effect; a result after."""

    GRANT = "grant"
    RESULT = "result"
    GENERAL = "general"


class Unit(StrEnum):
    """How the days of a notice are counted; the notice says which."""

    WORKING = "working"
    CALENDAR = "calendar"


KIND_NAMES = {Kind.GRANT: "拟支持名单公示", Kind.RESULT: "结果公告", Kind.GENERAL: "通知公告"}
UNIT_NAMES = {Unit.WORKING: "工作日", Unit.CALENDAR: "日"}
