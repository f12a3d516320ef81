"""The people of the demo: full staff at five places, and applicants; all invented, with one password for all.

Identity numbers end in order code 000, which is never given to anybody.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from portal.journal.recording import recording
from portal.people.actions.agencies import confirm_agency
from portal.people.actions.posts import Appointment, create_official, give_post
from portal.people.actions.registration import record_agency, record_person
from portal.people.actors import SYSTEM, actor_for
from portal.people.models import Agency, Office, Post, User
from portal.people.roles import Role
from portal.people.rules import citizen_check, uscc_check
from portal.regions.lookup import names_of
from portal.regions.scoped import CITY, COUNTY, PROVINCE, level_of

PASSWORD = "yi-chuang-2019"  # noqa: S105 -- for demo people only; outside a demo they can't sign in
HELD_SINCE = date(2019, 1, 1)
CONSENT = "demo"

PLACES = {"330000": "zj", "330500": "huzhou", "330523": "anji", "330521": "deqing", "330127": "chunan"}
# Counties that only report: 湖州市's others, so that a whole city's round can be seen.
REPORTING_PLACES = {"330502": "wuxing", "330503": "nanxun", "330522": "changxing"}
REPORTING_SEATS = (("forestry", Role.DATA_CLERK, ""),)
SEATS = (
    ("service_center", Role.CLERK, ""),
    ("science", Role.HANDLER, ""),
    ("science", Role.REVIEWER, ""),
    ("science", Role.APPROVER, ""),
    ("finance", Role.HANDLER, ""),
    ("finance", Role.REVIEWER, ""),
    ("finance", Role.APPROVER, ""),
    ("finance", Role.CASHIER, "1"),  # one orders a payment,
    ("finance", Role.CASHIER, "2"),  # another releases it
    ("service_center", Role.SUPERVISOR, ""),
    ("service_center", Role.AUDITOR, ""),
    ("service_center", Role.ADMINISTRATOR, ""),
    ("government", Role.HANDLER, ""),
)
# What a place has beside these, by its level.
EXAMINERS = (("forestry", Role.HANDLER, ""), ("forestry", Role.REVIEWER, ""), ("forestry", Role.APPROVER, ""))
LEVEL_SEATS = {
    COUNTY: (*EXAMINERS, ("forestry", Role.DATA_CLERK, ""), ("forestry", Role.PROJECT_CLERK, "")),
    CITY: (
        *EXAMINERS,
        ("forestry", Role.DATA_CLERK, ""),  # proposes how the city's task is split,
        ("forestry", Role.DATA_REVIEWER, ""),  # confirms it
        ("forestry", Role.PROJECT_CLERK, ""),
    ),
    PROVINCE: (
        ("science", Role.ITEM_OWNER, ""),
        *EXAMINERS,
        ("forestry", Role.DATA_REVIEWER, ""),
        ("forestry", Role.PROJECT_CLERK, ""),
        ("forestry", Role.ITEM_OWNER, "1"),  # one proposes a figure,
        ("forestry", Role.ITEM_OWNER, "2"),  # another confirms it
        ("government_office", Role.VIEWER, ""),
        ("government_office", Role.SUPERVISOR, ""),
    ),
}
SECOND_POSTS = {"anji-science-reviewer": Role.HANDLER, "huzhou-science-handler": Role.DATA_CLERK}
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑罗梁谢宋唐许韩冯邓曹彭"
GIVEN_NAMES = ("建国", "雅琴", "志明", "晓燕", "海涛", "丽华", "国强", "文静", "立新", "秀英", "永康", "慧敏", "春生")


@dataclass(frozen=True, slots=True)
class Official:
    """One person of the staff."""

    username: str
    name: str
    kind: str
    role: Role
    region_code: str


@dataclass(frozen=True, slots=True)
class Applicant:
    """A person who files, for himself or for an organisation whose code begins with `uscc_start`."""

    username: str
    name: str
    phone: str
    company: str = ""
    uscc_start: str = ""
    region_code: str = "330523"


APPLICANTS = (
    Applicant("agent1", "示例经办人甲", "13800000001", "安吉县示例竹材科技有限公司", "91330523MA2B0A001"),
    Applicant("agent2", "示例经办人乙", "13800000002", "安吉县示例装备制造有限公司", "91330523MA2B0A002"),
    Applicant("agent3", "示例经办人丙", "13800000003", "德清县示例新材料有限公司", "91330521MA2B0A003", "330521"),
    Applicant("person1", "示例申请人甲", "13800000004"),
    Applicant("person2", "示例申请人乙", "13800000005"),
    Applicant("agent4", "示例经办人丁", "13800000006", "淳安县示例水产有限公司", "91330127MA2B0A004", "330127"),
    Applicant("agent5", "示例经办人戊", "13800000007", "安吉县示例村股份经济合作社", "N2330523MA2B0A005"),
)


@dataclass(frozen=True, slots=True)
class Account:
    """A demo person as listed: who, what for, where."""

    username: str
    name: str
    role: str
    role_name: str
    office: str
    region: str


def officials() -> Iterator[Official]:
    """The staff of all places, each with a name of his or her own."""
    seats = [(code, seat) for code in PLACES for seat in (*SEATS, *LEVEL_SEATS[level_of(code)])]
    seats += [(code, seat) for code in REPORTING_PLACES for seat in REPORTING_SEATS]
    places = PLACES | REPORTING_PLACES
    for order, (code, (kind, role, suffix)) in enumerate(seats):
        name = SURNAMES[order % len(SURNAMES)] + GIVEN_NAMES[order % len(GIVEN_NAMES)]
        yield Official(f"{places[code]}-{kind}-{role}{suffix}".replace("_", "-"), name, kind, role, code)


def load(*, on: date) -> None:
    """Create the demo people who are missing; doing it again changes nothing."""
    existing = set(User.objects.filter(is_demo=True).values_list("username", flat=True))
    password = make_password(PASSWORD)
    since = min(HELD_SINCE, on)
    with recording():
        for official in officials():
            if official.username not in existing:
                _mark(_employ(official, since), password)
        for order, applicant in enumerate(APPLICANTS):
            if applicant.username not in existing:
                _mark(_enrol(applicant, order, on), password)


def accounts() -> list[Account]:
    """The demo people that exist: the staff by place, then the applicants. Empty where no demo was loaded."""
    return [*_staff(), *_applicants()]


def _staff() -> Iterator[Account]:
    first = Post.objects.filter(user__is_demo=True).order_by("user", "pk").distinct("user")
    for post in first.select_related("user", "office"):
        role = post.get_role_display()
        yield Account(post.user.username, post.user.name, post.role, role, post.office.name, post.region_code)


def _applicants() -> Iterator[Account]:
    agents = Agency.objects.filter(user__is_demo=True, confirmed_at__isnull=False).select_related("organisation")
    companies = {agency.user_id: agency.organisation for agency in agents}
    for user in User.objects.filter(is_demo=True, posts=None).order_by("pk"):
        company = companies.get(user.pk)
        name, region = (company.name, company.region_code) if company else ("", "")
        yield Account(user.username, user.name, "applicant", "单位经办人" if company else "个人", name, region)


def by_place(*, on: date) -> list[tuple[str, list[Account]]]:
    """The demo people: the applicants, who begin every trip, then the staff under the names of their regions."""
    names = names_of(PLACES | REPORTING_PLACES, on)
    groups: dict[str, list[Account]] = {}
    for account in [*_applicants(), *_staff()]:
        title = "申请人" if account.role == "applicant" else names.get(account.region, account.region)
        groups.setdefault(title, []).append(account)
    return list(groups.items())


def _employ(official: Official, since: date) -> User:
    level = level_of(official.region_code)
    office = Office.objects.responsible(kind=official.kind, region_code=official.region_code, level=level, on=since)
    first = Appointment(office=office, role=official.role, region_code=official.region_code, valid_from=since)
    user = create_official(
        username=official.username, name=official.name, phone=None, appointment=first, by=SYSTEM, on=since
    )
    if second := SECOND_POSTS.get(official.username):
        give_post(user=user, appointment=replace(first, role=second), by=SYSTEM, on=since)
    return user


def _enrol(applicant: Applicant, order: int, on: date) -> User:
    at = timezone.make_aware(datetime.combine(on, time(9)))
    user = User.objects.create(username=applicant.username, phone=applicant.phone, is_phone_proven=True)
    start = f"330523{date(1980, 1, 1) + timedelta(days=order):%Y%m%d}000"
    number = start + citizen_check(start)
    record_person(user=user, name=applicant.name, number=number, consent=CONSENT, at=at)
    if applicant.company:
        uscc = applicant.uscc_start + uscc_check(applicant.uscc_start)
        agency = record_agency(
            user=user, uscc=uscc, name=applicant.company, region_code=applicant.region_code, on=min(HELD_SINCE, on)
        )
        clerk = User.objects.get(username=f"{PLACES[applicant.region_code]}-service-center-clerk")
        confirm_agency(agency=agency, by=actor_for(clerk, None, on=on), at=at)
    return user


def _mark(user: User, password: str) -> None:
    """Let everybody sign in as this person, in a demo."""
    user.is_demo, user.password = True, password
    user.save(update_fields=["is_demo", "password"])
