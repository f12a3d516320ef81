"""Villages, households, seasons and events, and their cases carried on by the portal's own actions."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from afforestation.models import PlantingEvent, SeedlingGift, SeedlingGiftLine, SeedlingSeason
from portal.cases.actions import deciding, drafting, filing, review, window
from portal.cases.models import Case
from portal.cases.states import Outcome
from portal.catalog.models import ServiceItem
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.people.rules import uscc_check
from portal.workdays.calendar import load
from tests.portal.cases.factories import ANJI, TODAY, make_agent, make_official, make_user, moment

PLACE = {
    "township": "孝丰镇", "village": "示例村", "land": "water", "place": "村口河岸", "area_mu": "1.5",
    "keeper": "王管护",
}  # fmt: skip
SEEDLINGS = {"species_1": "zelkova", "number_1": "60", "species_3": "sweetgum", "number_3": "40"}
_codes = iter(range(1, 1000))


def make_forester(role=Role.PROJECT_CLERK, region_code=ANJI, level="county", **more) -> Actor:
    return make_official(role, kind="forestry", region_code=region_code, level=level, **more)


def make_household(name="农户甲") -> Actor:
    return Actor(user=make_user(name=name))


def make_village(name="示例村股份经济合作社", kind="N2") -> Actor:
    start = f"{kind}330523MA2B{next(_codes):05d}"
    return make_agent(start + uscc_check(start), name)


@dataclass
class Forestry:
    """A county's window and forestry office, with the seasons and events it opens."""

    region_code: str = ANJI
    calendar: object = field(default_factory=load)

    @cached_property
    def clerk(self) -> Actor:
        return make_official(Role.CLERK, kind="service_center", region_code=self.region_code)

    @cached_property
    def handler(self) -> Actor:
        return make_official(Role.HANDLER, kind="forestry", region_code=self.region_code)

    @cached_property
    def approver(self) -> Actor:
        return make_official(Role.APPROVER, kind="forestry", region_code=self.region_code)

    def season(self, **fields) -> SeedlingSeason:
        defaults = {
            "name": "2019年秋冬季", "opens_on": date(2019, 10, 8), "closes_on": date(2019, 11, 30),
            "household_limit": 100, "village_limit": 500, "pick_up_place": "示例苗圃",
            "pick_up_from_on": date(2019, 11, 10), "pick_up_until_on": date(2019, 12, 10),
        }  # fmt: skip
        return SeedlingSeason.objects.create(
            **{**defaults, **fields}, region_code=self.region_code, opened_by=self.handler.post, opened_at=moment()
        )

    def event(self, **fields) -> PlantingEvent:
        defaults = {
            "kind": "plant", "title": "竹海植树日", "place": "示例林场", "held_on": date(2019, 11, 2),
            "sign_up_until_on": date(2019, 10, 31), "capacity": 10,
        }  # fmt: skip
        return PlantingEvent.objects.create(
            **{**defaults, **fields}, region_code=self.region_code, opened_by=self.handler.post, opened_at=moment()
        )

    def trees(self, **fields) -> PlantingEvent:
        return self.event(kind="adopt", title="古银杏", held_on=None, **{"most_years": 5, "capacity": 1, **fields})

    def draft(self, by: Actor, item: str, answers: dict) -> Case:
        body = by.organisations[0] if by.organisations else None
        case = drafting.start_draft(
            item=ServiceItem.objects.get(code=item), audience="organisation" if body else "person",
            region_code=self.region_code, organisation=body, by=by, at=moment(),
        )  # fmt: skip
        for topic, typed in answers.items():
            drafting.save_answers(case=case, topic=topic, answers=typed, by=by, at=moment(), is_done=True)
        case.refresh_from_db()
        return case

    def gift_draft(self, by: Actor, season: SeedlingSeason, *, seedlings=SEEDLINGS, **place) -> Case:
        answers = {"place": {**PLACE, "season": str(season.pk), **place}, "seedlings": dict(seedlings)}
        return self.draft(by, "gift-seedlings", answers)

    def sign_up_draft(self, by: Actor, event: PlantingEvent, **typed) -> Case:
        answers = {"event": str(event.pk), "places": "1", "certificate_name": "示例家庭", **typed}
        return self.draft(by, "tree-sign-up", {"sign-up": answers})

    def submit(self, case: Case, by: Actor, on=TODAY) -> Case:
        return filing.submit(
            case=case, by=by, at=moment(on), calendar=self.calendar, has_committed=True, version=case.version
        )

    def accept(self, case: Case) -> Case:
        return window.accept(case=case, by=self.clerk, at=moment(hour=11), calendar=self.calendar)

    def agree(self, case: Case) -> Case:
        return review.give_opinion(
            case=case, is_agreed=True, opinion="地块属实，苗木充足。", by=self.handler, at=moment(hour=14),
            calendar=self.calendar,
        )  # fmt: skip

    def decide(self, case: Case, outcome=Outcome.GRANT) -> Case:
        deciding.decide(
            case=case,
            outcome=outcome,
            reason="符合要求。",
            by=self.approver,
            at=moment(hour=16),
            calendar=self.calendar,
        )
        case.refresh_from_db()
        return case

    def revoke(self, case: Case) -> None:
        deciding.revoke(case=case, reason="情况不实", by=self.approver, at=moment(hour=17), calendar=self.calendar)

    def withdraw(self, case: Case, by: Actor) -> None:
        case.refresh_from_db()
        filing.withdraw(
            case=case, by=by, at=moment(hour=15), calendar=self.calendar, reason="改期", version=case.version
        )


def make_gift(case: Case, **fields) -> SeedlingGift:
    """A gift of sixty zelkovas that waits to be handed over, as the county's office would have entered it."""
    season = fields.pop("season", None) or Forestry(case.region_code).season()
    gift = SeedlingGift.objects.create(
        case=case, season=season, region_code=case.region_code, township="孝丰镇", village="示例村",
        recipient="农户甲", granted_on=TODAY, **fields,
    )  # fmt: skip
    SeedlingGiftLine.objects.create(gift=gift, species="zelkova", granted=60)
    return gift
