"""The guide of a service item: what somebody has to know before he starts, gathered from the rooms."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.cases.declarations import CaseType
from portal.cases.stages import DELIVERY_DAYS, WINDOW_DAYS
from portal.home.catalogue import Listed, office_name
from portal.people.roles import ROLE_NAMES, Role
from portal.rules.rule import Rule

HOTLINE = "12345"
REMEDY = "对决定不服的，可以自收到之日起六十日内申请行政复议，或者自收到之日起六个月内向人民法院提起行政诉讼。"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the procedure as the guide tells it. `after` says what comes before it."""

    title: str
    office: str
    post: str
    working_days: int
    after: str


@dataclass(frozen=True, slots=True)
class Guide:
    """An item's guide on a day."""

    listed: Listed
    steps: tuple[Step, ...]
    rules: tuple[Rule[Any], ...]

    @property
    def basics(self) -> list[tuple[str, str]]:
        """The fields of the first table, in the order that guides have."""
        listed, item, row = self.listed, self.listed.item, self.listed.row
        return [
            ("事项名称", item.name),
            ("事项类型", item.kind),
            ("事项编码", item.code),
            ("实施主体", listed.office),
            ("行使层级", listed.level),
            ("服务对象", listed.audiences),
            ("办件类型", "承诺件"),
            ("法定时限", f"{row.statutory_days}个工作日"),
            ("承诺时限", f"{row.promised_days}个工作日"),
            ("到现场次数", f"{item.visits}次"),
            ("网办深度", "全程网办" if listed.is_online else "网上申请、现场办理"),
            ("通办范围", "全省网上通办"),
        ]

    @property
    def contacts(self) -> list[tuple[str, str]]:
        """Where to go, whom to ask, where to complain and to appeal."""
        return [
            ("办理地点", "网上办理，或到申请人所在县（市、区）政务服务中心综合窗口办理"),
            ("办理时间", "网上全天可以提交；窗口时间以当地政务服务中心公布的为准"),
            ("咨询电话", HOTLINE),
            ("监督投诉", HOTLINE),
            ("行政复议、行政诉讼", REMEDY),
        ]


def guide_of(listed: Listed, case_type: CaseType, on: date) -> Guide:
    """Gather the guide of an item on a day."""
    rules = tuple(rule for rule in listed.policy.rules if listed.item.clause in rule.citations)
    return Guide(listed, tuple(_steps(case_type, on)), rules)


def _steps(case_type: CaseType, on: date) -> Iterator[Step]:
    """From the window and back to the window, the desks of the case type between."""
    window = office_name(case_type.window_kind, "county", on)
    clerk = ROLE_NAMES[Role.CLERK]
    yield Step("窗口受理", window, clerk, WINDOW_DAYS, "提交申请后")
    for stage in case_type.stages:
        before = "、".join(case_type.stage(code).title for code in stage.after)
        office = office_name(stage.office_kind, stage.level, on)
        yield Step(stage.title, office, ROLE_NAMES[stage.role], stage.working_days, f"{before or '受理'}后")
    yield Step("送达", window, clerk, DELIVERY_DAYS, "决定生效后")
