"""Demonstration of document 31: cases in every state, carried there by the portal's own actions; and load-test rows.

All firms, people, contracts and amounts are invented.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db import transaction
from django.utils import timezone

from innovation import demo_duties
from innovation.items import TECH_TRADE
from portal.cases.actions import deciding, drafting, filing, rating, review, window
from portal.cases.daily import run
from portal.cases.models import Case
from portal.cases.states import Outcome
from portal.catalog.models import ServiceItem
from portal.files.demo import scan
from portal.notices.actions import object_to
from portal.notices.models import PublicNotice
from portal.people.actors import NOBODY, Actor
from portal.people.demo_staff import official
from portal.people.models import Agency
from portal.people.roles import Role
from portal.workdays.calendar import load as load_calendar
from portal.workdays.demo import later

FIELDS = ("新材料", "高端装备", "生物医药", "电子信息", "节能环保", "现代农业")
DEALS = (
    ("竹纤维复合板材制备技术", "online", 3_600_000),
    ("智能座椅压力感知模组", "auction", 5_200_000),
    ("白茶低温萃取装备", "online", 1_800_000),
    ("椅业柔性生产线控制软件", "online", 9_000_000),
    ("竹材防霉环保处理工艺", "auction", 860_000),
)


def load(*, on: date) -> None:
    """Load cases and duties, each part once."""
    demo_duties.load(on=on)
    _cases(on)


def _cases(on: date) -> None:
    """Carry one case to each state, the oldest first, so that history, papers and counters are as in real life."""
    if Case.objects.filter(item__code=TECH_TRADE.code, filer__isnull=False).exists():
        return
    with transaction.atomic():
        for scenario in SCENARIOS:
            scenario(on)


@dataclass
class Trip:
    """One case on its way; every step happens on its own day before `on`."""

    on: date
    number: int
    days_ago: int
    county: str = "330523"
    case: Case = field(init=False)

    def __post_init__(self) -> None:
        self.day = self.on - timedelta(days=self.days_ago)
        self.calendar = load_calendar()

    @cached_property
    def agent(self) -> Actor:
        agencies = Agency.objects.filter(
            confirmed_at__isnull=False, organisation__county_code=self.county, organisation__uscc__startswith="91"
        )
        agency = list(agencies.select_related("organisation", "user").order_by("pk"))[self.number % agencies.count()]
        return Actor(user=agency.user, agencies=(agency,))

    def at(self, hour: int = 10) -> datetime:
        return timezone.make_aware(datetime.combine(self.day, time(hour, self.number * 7 % 60)))

    def later(self, days: int) -> "Trip":
        """Let days pass, to a working day, but not beyond the day of the demonstration."""
        self.day = later(self.day, days, last_on=self.on, calendar=self.calendar)
        return self

    def official(self, kind: str, role: Role, level: str = "county") -> Actor:
        code = {"county": self.county, "city": self.county[:4] + "00", "province": "330000"}[level]
        return official(kind, role, code)

    def draft(self) -> "Trip":
        title, channel, amount = DEALS[self.number % len(DEALS)]
        self.case = drafting.start_draft(
            item=ServiceItem.objects.get(code=TECH_TRADE.code),
            audience="organisation",
            region_code=self.county,
            organisation=self.agent.organisations[0],
            by=self.agent,
            at=self.at(9),
        )
        for topic, answers in _answers(self, title, channel, amount).items():
            drafting.save_answers(
                case=self.case, topic=topic, answers=answers, by=self.agent, at=self.at(9), is_done=True
            )
        for slot in TECH_TRADE.materials:
            if slot.is_required:
                upload = scan(slot.title)
                drafting.attach(case=self.case, slot=slot.code, upload=upload, by=self.agent, at=self.at(9))
        self.case.refresh_from_db()
        return self

    def submit(self) -> "Trip":
        self.draft()
        self.case = filing.submit(
            case=self.case, by=self.agent, at=self.at(), calendar=self.calendar, has_committed=True,
            version=self.case.version,
        )  # fmt: skip
        return self

    def accept(self) -> "Trip":
        clerk = self.official("service_center", Role.CLERK)
        self.case = window.accept(case=self.case, by=clerk, at=self.at(11), calendar=self.calendar)
        return self

    def agree(
        self, kind: str, role: Role, level: str = "county", opinion: str = "材料齐全，情况属实，同意。"
    ) -> "Trip":
        official = self.official(kind, role, level)
        self.case = review.give_opinion(
            case=self.case, is_agreed=True, opinion=opinion, by=official, at=self.at(14), calendar=self.calendar
        )
        return self

    def examine(self) -> "Trip":
        """Both county desks, then the city, then the provincial treasury."""
        self.agree("science", Role.HANDLER).later(1).agree("science", Role.REVIEWER)
        self.agree("finance", Role.REVIEWER, opinion="资金来源和账户信息无误，同意。").later(2)
        return self.agree("science", Role.REVIEWER, "city").later(2).agree("finance", Role.REVIEWER, "province")

    def decide(self, outcome: Outcome = Outcome.GRANT, reason: str = "符合补助条件。") -> "Trip":
        approver = self.official("science", Role.APPROVER, "province")
        deciding.decide(
            case=self.case, outcome=outcome, reason=reason, by=approver, at=self.at(16), calendar=self.calendar
        )
        self.case.refresh_from_db()
        return self

    def to_effect(self) -> "Trip":
        """The notice of five working days runs out."""
        self.later(9)
        run(self.day)
        self.case.refresh_from_db()
        return self

    def deliver(self) -> "Trip":
        clerk = self.official("service_center", Role.CLERK)
        self.case = window.deliver(case=self.case, by=clerk, at=self.at(15), calendar=self.calendar)
        return self


def _answers(trip: Trip, title: str, channel: str, amount: int) -> dict[str, dict[str, Any]]:
    signed_on = trip.day - timedelta(days=40)
    return {
        "trade": {
            "channel": channel,
            "contract_number": f"2019330523{trip.number:06d}",
            "contract_on": signed_on.isoformat(),
            "start_price_yuan": "800000" if channel == "auction" else "",
            "deal_amount_yuan": str(amount),
            "paid_amount_yuan": str(amount // 2),
            "last_paid_on": (signed_on + timedelta(days=20)).isoformat(),
        },
        "achievement": {
            "achievement_title": title,
            "achievement_owner": "示例大学技术转移中心",
            "field": FIELDS[trip.number % len(FIELDS)],
            "has_related_party": "False",
        },
        "industrialisation": {
            "is_industrialisation": "True",
            "progress": "pilot",
            "plan": "建设一条示范生产线，预计一年内投产。",
            "is_cancelled": "False",
        },
        "account": {"bank_name": "示例银行安吉支行", "account_number": f"6222000000{trip.number:06d}"},
    }


def _closed(on: date) -> None:
    trip = (
        Trip(on, 1, 60).submit().later(1).accept().later(1).examine().later(1).decide().to_effect().later(1).deliver()
    )
    rating.rate(
        case=trip.case, level=5, text="一次没跑，进度看得清楚。", by=trip.agent, at=trip.at(17), calendar=trip.calendar
    )
    run(trip.later(1).day)


def _badly_rated(on: date) -> None:
    trip = (
        Trip(on, 2, 58).submit().later(3).accept().later(2).examine().later(2).decide().to_effect().later(1).deliver()
    )
    rating.rate(
        case=trip.case,
        level=2,
        text="公示时间较长，希望提前告知。",
        by=trip.agent,
        at=trip.at(17),
        calendar=trip.calendar,
    )


def _refused(on: date) -> None:
    trip = Trip(on, 3, 18).submit().later(1).accept().later(1).examine().later(1)
    trip.decide(Outcome.REFUSE, "经核实，成果尚未用于产业化项目。").later(2).deliver()


def _revoked(on: date) -> None:
    trip = Trip(on, 4, 52).submit().later(1).accept().later(1).examine().later(1).decide().to_effect().later(1)
    approver = trip.official("science", Role.APPROVER, "province")
    deciding.revoke(
        case=trip.case, reason="申请单位提供的交易凭证不真实。", by=approver, at=trip.at(15), calendar=trip.calendar
    )


def _effective(on: date) -> None:
    Trip(on, 5, 40).submit().later(1).accept().later(1).examine().later(1).decide().to_effect()


def _on_notice_with_objection(on: date) -> None:
    trip = Trip(on, 6, 15).submit().later(1).accept().later(1).examine().later(1).decide().later(1)
    notice = PublicNotice.objects.get(about=trip.case.reference)
    object_to(
        notice=notice, name="王先生", contact="13800138000", text="该成果的实际成交金额与公示内容不一致，请核实。",
        by=NOBODY, on=trip.day, at=trip.at(16),
    )  # fmt: skip


def _on_notice(on: date) -> None:
    Trip(on, 7, 12).submit().later(1).accept().later(1).examine().later(2).decide()


def _with_the_province(on: date) -> None:
    Trip(on, 8, 11).submit().later(1).accept().later(1).examine()


def _overdue(on: date) -> None:
    Trip(on, 9, 45).submit().later(1).accept().later(2).agree("science", Role.HANDLER)


def _paused(on: date) -> None:
    trip = Trip(on, 10, 14).submit().later(1).accept().later(1)
    handler = trip.official("science", Role.HANDLER)
    review.pause(
        case=trip.case, procedure="expert-review", expected_days=10, reason="技术路线需要专家评审", by=handler,
        at=trip.at(15), calendar=trip.calendar,
    )  # fmt: skip


def _terminated(on: date) -> None:
    trip = Trip(on, 11, 34).submit().later(1).accept().later(1).examine().later(1)
    approver = trip.official("science", Role.APPROVER, "province")
    deciding.terminate(
        case=trip.case, reason="申请单位已注销。", by=approver, at=trip.at(15), calendar=trip.calendar
    )  # fmt: skip


def _accepted(on: date) -> None:
    Trip(on, 12, 5).submit().later(1).accept()


def _awaiting_correction(on: date, number: int = 13, days_ago: int = 6) -> Trip:
    trip = Trip(on, number, days_ago).submit().later(1)
    clerk = trip.official("service_center", Role.CLERK)
    window.request_correction(
        case=trip.case, points=[("invoices", "付款凭证缺少银行回单"), ("contract", "技术合同登记证明未加盖印章")],
        by=clerk, at=trip.at(11), calendar=trip.calendar,
    )  # fmt: skip
    return trip


def _deemed_withdrawn(on: date) -> None:
    run(_awaiting_correction(on, 14, 40).later(20).day)


def _declined(on: date) -> None:
    trip = Trip(on, 15, 20).submit().later(1)
    clerk = trip.official("service_center", Role.CLERK)
    window.decline(
        case=trip.case,
        by=clerk,
        at=trip.at(11),
        calendar=trip.calendar,
        reason="买受人不是在本县登记的企业，请向登记地申请。",
    )


def _withdrawn(on: date) -> None:
    trip = Trip(on, 16, 18).submit().later(1).accept().later(1)
    trip.case.refresh_from_db()
    filing.withdraw(
        case=trip.case, by=trip.agent, at=trip.at(15), calendar=trip.calendar, reason="合同拟变更",
        version=trip.case.version,
    )  # fmt: skip


def _submitted(on: date) -> None:
    Trip(on, 17, 1).submit()
    Trip(on, 18, 0).submit()
    Trip(on, 19, 4).submit()


def _draft(on: date) -> None:
    Trip(on, 20, 0).draft()


def _neighbours(on: date) -> None:
    """What the county of the demonstration must not see."""
    Trip(on, 21, 3, county="330521").submit().later(1).accept()
    Trip(on, 22, 2, county="330127").submit()


SCENARIOS = (
    _closed, _badly_rated, _revoked, _overdue, _effective, _deemed_withdrawn, _terminated, _declined,
    _withdrawn, _on_notice_with_objection, _paused, _on_notice, _with_the_province, _awaiting_correction, _accepted,
    _submitted, _draft, _neighbours, _refused,
)  # fmt: skip


def tech_trade_sample(index: int, number: str) -> dict[str, Any]:
    """Column values of one generated application; the contract number follows the case's number."""
    deal = Decimal(1_200_000 + index % 80 * 50_000)
    return {
        "channel": "auction" if index % 4 == 0 else "online",
        "contract_number": f"示例{number}",
        "contract_on": date(2018, 6, 1) + timedelta(days=index % 60),
        "achievement_title": f"第{index + 1}号示例成果",
        "achievement_owner": f"示例研究院{index % 37 + 1}所",
        "field": FIELDS[index % len(FIELDS)],
        "start_price_yuan": None,
        "deal_amount_yuan": deal,
        "paid_amount_yuan": deal / 2,
        "last_paid_on": None,
        "is_industrialisation": True,
        "progress": "pilot",
        "plan": "示例产业化计划",
        "has_related_party": False,
        "is_cancelled": False,
        "bank_name": "示例银行",
        "account_number": f"{index:016d}",
    }
