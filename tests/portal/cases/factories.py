"""Cases of the sample policy, brought to a state by the portal's own actions; and the people who act on them."""

import itertools
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from portal.cases.actions import deciding, drafting, filing, review, window
from portal.cases.models import Case
from portal.cases.states import Outcome
from portal.catalog.models import ServiceItem
from portal.people.actors import Actor
from portal.people.models import Agency, Office, Organisation, Post, User
from portal.people.roles import Role
from portal.workdays.calendar import load

TODAY = date(2019, 10, 15)
ANJI, DEQING, HUZHOU, ZHEJIANG = "330523", "330521", "330500", "330000"
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
USCCS = ("91330100MA27000210", "91350100M000100Y43", "91110108551385082Q")
_numbers = itertools.count(1)


def moment(on: date = TODAY, hour: int = 10) -> datetime:
    return timezone.make_aware(datetime.combine(on, time(hour)))


def make_user(name="张三", **fields) -> User:
    username = fields.pop("username", f"u{next(_numbers)}")
    return User.objects.create(username=username, name=name, **fields)


def make_official(role: Role, *, kind="science", region_code=ANJI, level="county", user=None, on=TODAY) -> Actor:
    office = Office.objects.responsible(kind=kind, region_code=region_code, level=level, on=on)
    user = user or make_user(name=f"{role}{next(_numbers)}")
    post = Post.objects.create(
        user=user, office=office, role=role, region_code=office.region_code, valid_from=date(2018, 1, 1)
    )
    return Actor(user=user, post=post)


def make_agent(uscc=USCCS[0], name="安吉示例科技有限公司", region_code=ANJI) -> Actor:
    organisation, _ = Organisation.objects.get_or_create(uscc=uscc, defaults={"name": name, "region_code": region_code})
    user = make_user(name="李经办")
    agency = Agency.objects.create(
        user=user, organisation=organisation, valid_from=date(2018, 1, 1), confirmed_at=moment(date(2018, 1, 2))
    )
    return Actor(user=user, agencies=(agency,))


@dataclass
class Staff:
    """Everybody who has to do with the sample item in one county."""

    clerk: Actor
    handler: Actor
    approver: Actor
    supervisor: Actor


def make_staff(region_code=ANJI) -> Staff:
    return Staff(
        clerk=make_official(Role.CLERK, kind="service_center", region_code=region_code),
        handler=make_official(Role.HANDLER, region_code=region_code),
        approver=make_official(Role.APPROVER, region_code=region_code),
        supervisor=make_official(Role.SUPERVISOR, kind="government_office", region_code=region_code),
    )


def make_draft(agent: Actor | None = None, *, at=None, region_code=ANJI, amount="30000", item="sample-grant") -> Case:
    agent = agent or make_agent()
    at = at or moment()
    case = drafting.start_draft(
        item=ServiceItem.objects.get(code=item),
        audience="organisation",
        region_code=region_code,
        organisation=agent.organisations[0],
        by=agent,
        at=at,
    )
    answers = {"subject": "购置样例设备", "amount_yuan": amount}
    drafting.save_answers(case=case, topic="spending", answers=answers, by=agent, at=at, is_done=True)
    upload = SimpleUploadedFile("证明.pdf", PDF, "application/pdf")
    drafting.attach(case=case, slot="proof", upload=upload, by=agent, at=at)
    case.refresh_from_db()
    return case


def make_submitted(agent: Actor | None = None, *, on=TODAY, **fields) -> Case:
    agent = agent or make_agent()
    case = make_draft(agent, at=moment(on, 9), **fields)
    return filing.submit(
        case=case, by=agent, at=moment(on), calendar=load(), has_committed=True, version=case.version
    )  # fmt: skip


def make_accepted(staff: Staff, agent: Actor | None = None, *, on=TODAY, **fields) -> Case:
    case = make_submitted(agent, on=on, **fields)
    return window.accept(case=case, by=staff.clerk, at=moment(on, 11), calendar=load())


def make_reviewed(staff: Staff, agent: Actor | None = None, *, on=TODAY, is_agreed=True, **fields) -> Case:
    case = make_accepted(staff, agent, on=on, **fields)
    return review.give_opinion(
        case=case, is_agreed=is_agreed, opinion="情况属实", by=staff.handler, at=moment(on, 14), calendar=load()
    )


def make_granted(staff: Staff, agent: Actor | None = None, *, on=TODAY, outcome=Outcome.GRANT, **fields) -> Case:
    case = make_reviewed(staff, agent, on=on, **fields)
    deciding.decide(
        case=case, outcome=outcome, reason="符合条件", by=staff.approver, at=moment(on, 16), calendar=load()
    )
    case.refresh_from_db()
    return case


def days_later(days: int, on: date = TODAY) -> date:
    return on + timedelta(days=days)


def yuan(amount: str) -> Decimal:
    return Decimal(amount)
