"""Demonstration of document 82's services in 安吉县: seasons, planting days, and cases in several states.

All people, places and numbers are invented. Cases are carried by the portal's own actions.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from afforestation.actions.desk import open_event, open_season
from afforestation.actions.gifts import hand_over
from afforestation.models import PlantingEvent, SeedlingGift, SeedlingSeason
from portal.cases.actions import deciding, drafting, filing, review, window
from portal.cases.models import Case
from portal.cases.states import Outcome
from portal.catalog.models import ServiceItem
from portal.people.actors import Actor
from portal.people.demo_staff import official
from portal.people.models import Agency, User
from portal.people.roles import Role
from portal.workdays.calendar import load as load_calendar
from portal.workdays.demo import later

ANJI, DEQING = "330523", "330521"
VILLAGE, HOUSEHOLD, OTHER_HOUSEHOLD = "agent5", "person1", "person2"


def load(*, on: date) -> None:
    """Open what the public can ask for and carry one case to each state. Does nothing where that has been done."""
    if SeedlingSeason.objects.exists():
        return
    with transaction.atomic():
        _open(ANJI, on, limits=(60, 500))
        _open(DEQING, on, limits=(None, None))  # limits still to be set: an application waits for its rule
        _gifts(on)
        _sign_ups(on)


@dataclass
class Trip:
    """One case on its way; each step may happen on a later day."""

    on: date
    days_ago: int
    username: str
    county: str = ANJI
    case: Case = field(init=False)

    def __post_init__(self) -> None:
        self.calendar = load_calendar()
        self.day = self.on - timedelta(days=self.days_ago)
        user = User.objects.get(username=self.username)
        self.by = Actor(user=user, agencies=tuple(Agency.objects.acting(user, on=self.on)))
        self.later(0)

    def at(self, hour: int) -> datetime:
        return timezone.make_aware(datetime.combine(self.day, time(hour, 20)))

    def later(self, days: int) -> "Trip":
        """Let days pass, to a working day, but not beyond the day of the demonstration."""
        self.day = later(self.day, days, last_on=self.on, calendar=self.calendar)
        return self

    def draft(self, item: str, answers: Mapping[str, dict[str, Any]]) -> "Trip":
        body = self.by.organisations[0] if self.by.organisations else None
        self.case = drafting.start_draft(
            item=ServiceItem.objects.get(code=item), audience="organisation" if body else "person",
            region_code=self.county, organisation=body, contact_name=str(self.by.user),
            contact_phone="13800000000", by=self.by, at=self.at(9),
        )  # fmt: skip
        for topic, typed in answers.items():
            drafting.save_answers(
                case=self.case, topic=topic, answers=typed, by=self.by, at=self.at(9), is_done=True
            )  # fmt: skip
        self.case.refresh_from_db()
        return self

    def submit(self) -> "Trip":
        self.case = filing.submit(
            case=self.case, by=self.by, at=self.at(10), calendar=self.calendar, has_committed=True,
            version=self.case.version,
        )  # fmt: skip
        return self

    def accept(self) -> "Trip":
        clerk = official("service_center", Role.CLERK, self.county)
        self.case = window.accept(case=self.case, by=clerk, at=self.at(11), calendar=self.calendar)
        return self

    def agree(self) -> "Trip":
        self.case = review.give_opinion(
            case=self.case, is_agreed=True, opinion="地块属实，苗木充足，同意。",
            by=official("forestry", Role.HANDLER, self.county), at=self.at(14), calendar=self.calendar,
        )  # fmt: skip
        return self

    def decide(self, outcome: Outcome = Outcome.GRANT, reason: str = "符合要求。") -> "Trip":
        deciding.decide(
            case=self.case, outcome=outcome, reason=reason, by=official("forestry", Role.APPROVER, self.county),
            at=self.at(15), calendar=self.calendar,
        )  # fmt: skip
        self.case.refresh_from_db()
        return self

    def deliver(self) -> "Trip":
        clerk = official("service_center", Role.CLERK, self.county)
        self.case = window.deliver(case=self.case, by=clerk, at=self.at(16), calendar=self.calendar)
        return self


def _open(county: str, on: date, *, limits: tuple[int | None, int | None]) -> None:
    by = official("forestry", Role.HANDLER, county)
    at = timezone.make_aware(datetime.combine(on - timedelta(days=30), time(9)))
    household_limit, village_limit = limits
    open_season(
        data={
            "name": f"{on.year}年秋冬季", "opens_on": on - timedelta(days=30), "closes_on": on + timedelta(days=45),
            "household_limit": household_limit, "village_limit": village_limit, "pick_up_place": "示例国有苗圃",
            "pick_up_from_on": on - timedelta(days=10), "pick_up_until_on": on + timedelta(days=60),
        },
        by=by, at=at,
    )  # fmt: skip
    shared = {"sign_up_until_on": on + timedelta(days=20)}
    offers = (
        {"kind": "plant", "title": "竹乡植树日", "place": "示例林场北坡", "held_on": on + timedelta(days=25),
         "capacity": 60},
        {"kind": "plant", "title": "亲子植树小队", "place": "示例湿地公园", "held_on": on + timedelta(days=32),
         "capacity": 2},
        {"kind": "adopt", "title": "千年银杏一株", "place": "示例村古树群", "most_years": 10, "capacity": 1},
        {"kind": "adopt", "title": "枫香彩色林地块", "place": "示例镇环溪路", "most_years": 5, "capacity": 8},
    )  # fmt: skip
    for offer in offers:
        open_event(data={**offer, **shared}, by=by, at=at)


def _gift(trip: Trip, village: str, *rows: tuple[str, int], township: str = "示例镇", land: str = "village") -> Trip:
    season = SeedlingSeason.objects.get(region_code=trip.county)
    place = {
        "season": str(season.pk), "township": township, "village": village, "land": land, "place": "村口至溪边",
        "area_mu": "2.5", "keeper": "示例管护员",
    }  # fmt: skip
    seedlings: dict[str, str] = {}
    for number, (species, count) in enumerate(rows, start=1):
        seedlings |= {f"species_{number}": species, f"number_{number}": str(count)}
    return trip.draft("gift-seedlings", {"place": place, "seedlings": seedlings})


def _gifts(on: date) -> None:
    done = _gift(Trip(on, 20, VILLAGE), "示例一村", ("zelkova", 120), ("sweetgum", 80), ("camphor", 60)).submit()
    done.later(1).accept().later(1).agree().later(1).decide().later(4).deliver()
    hand_over(
        gift=SeedlingGift.objects.get(case=done.case), numbers={"zelkova": 120, "sweetgum": 76, "camphor": 60},
        by=official("forestry", Role.HANDLER, ANJI), at=done.at(17),
    )  # fmt: skip
    _gift(Trip(on, 8, HOUSEHOLD), "示例一村", ("osmanthus", 6), land="house").submit().later(
        1
    ).accept().agree().decide()
    refused = _gift(Trip(on, 14, OTHER_HOUSEHOLD), "示例二村", ("phoebe", 40), land="road").submit().accept().agree()
    refused.later(1).decide(Outcome.REFUSE, "经核对，地块已列入道路拓宽范围。")
    _gift(Trip(on, 5, VILLAGE), "示例三村", ("tallow", 200), ("soapberry", 100), land="water").submit().accept().agree()
    _gift(Trip(on, 4, OTHER_HOUSEHOLD), "示例二村", ("maple", 10), land="house").submit().later(1).accept()
    _gift(Trip(on, 1, VILLAGE), "示例四村", ("ginkgo", 90), ("schima", 150)).submit()
    _gift(Trip(on, 0, HOUSEHOLD), "示例五村", ("yew", 12), land="house")
    _gift(Trip(on, 2, OTHER_HOUSEHOLD, DEQING), "示例六村", ("torreya", 20), land="house").submit().accept().agree()


def _sign_up(trip: Trip, title: str, places: int, name: str, *, years: str = "") -> Trip:
    event = PlantingEvent.objects.get(region_code=trip.county, title=title)
    typed = {
        "event": str(event.pk), "places": str(places), "years": years, "certificate_name": name, "wish": "愿山常青",
    }  # fmt: skip
    return trip.draft("tree-sign-up", {"sign-up": typed})


def _sign_ups(on: date) -> None:
    _sign_up(Trip(on, 12, HOUSEHOLD), "千年银杏一株", 1, "示例家庭", years="5").submit().accept().decide().deliver()
    _sign_up(Trip(on, 9, "agent1"), "竹乡植树日", 20, "示例公司志愿队").submit().accept().decide()
    _sign_up(Trip(on, 6, OTHER_HOUSEHOLD), "亲子植树小队", 2, "示例亲子").submit().accept()
    _sign_up(Trip(on, 1, OTHER_HOUSEHOLD), "枫香彩色林地块", 1, "示例申请人乙", years="3").submit()
    gone = _sign_up(Trip(on, 7, HOUSEHOLD), "竹乡植树日", 3, "示例家庭").submit()
    gone.case.refresh_from_db()
    filing.withdraw(
        case=gone.case, by=gone.by, at=gone.at(16), calendar=gone.calendar, reason="当天另有安排",
        version=gone.case.version,
    )  # fmt: skip
