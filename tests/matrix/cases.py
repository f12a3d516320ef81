"""The cases that are walked to: one at each point of the way where somebody else has the word."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from django.core.files.uploadedfile import SimpleUploadedFile

from portal.cases.actions import deciding, drafting, filing, review, window
from portal.cases.actions.rating import rate
from portal.cases.models import Case
from portal.cases.states import Outcome
from portal.catalog.models import ServiceItem
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.rules.rule import Calendar
from portal.workdays.calendar import load
from tests.portal.cases.factories import ANJI, PDF, make_draft, make_official, moment
from tests.portal.cases.filed_forms import MATERIALS, TOPICS


@dataclass
class Way:
    """Carries cases of the technology trade, and of the sample that passes no finance office, desk by desk."""

    people: dict[str, Actor]

    def __post_init__(self) -> None:
        self.calendar: Calendar = load()
        self.contracts = count(1)
        self.county_reviewer = make_official(Role.REVIEWER)
        self.county_approver = make_official(Role.APPROVER)
        self.treasury = make_official(Role.REVIEWER, kind="finance", region_code="330000", level="province")

    def draft(self) -> Case:
        own = self.people["own"]
        case = drafting.start_draft(
            item=ServiceItem.objects.get(code="tech-trade"), audience="organisation", region_code=ANJI,
            organisation=own.organisations[0], by=own, at=moment(),
        )  # fmt: skip
        for topic, answers in TOPICS.items():
            own_contract = {"contract_number": f"2019330523{next(self.contracts):06d}"} if topic == "trade" else {}
            typed = {**answers, **own_contract}
            drafting.save_answers(case=case, topic=topic, answers=typed, by=own, at=moment(), is_done=True)
        for slot in MATERIALS:
            upload = SimpleUploadedFile(f"{slot}.pdf", PDF, "application/pdf")
            drafting.attach(case=case, slot=slot, upload=upload, by=own, at=moment())
        case.refresh_from_db()
        return case

    def submit(self, case: Case) -> Case:
        return filing.submit(
            case=case, by=self.people["own"], at=moment(), calendar=self.calendar, has_committed=True,
            version=case.version,
        )  # fmt: skip

    def accept(self, case: Case) -> Case:
        return window.accept(case=case, by=self.people["clerk"], at=moment(), calendar=self.calendar)

    def agree(self, case: Case, *actors: Actor) -> Case:
        for by in actors:
            case = review.give_opinion(
                case=case, is_agreed=True, opinion="属实", by=by, at=moment(), calendar=self.calendar
            )
        return case

    def decide(self, case: Case, outcome: Outcome, by: Actor) -> Case:
        deciding.decide(case=case, outcome=outcome, reason="理由", by=by, at=moment(), calendar=self.calendar)
        case.refresh_from_db()
        return case

    def to_city(self) -> Case:
        case = self.accept(self.submit(self.draft()))
        return self.agree(case, self.people["handler"], self.county_reviewer, self.people["finance"])

    def to_province(self) -> Case:
        return self.agree(self.to_city(), self.people["city"], self.treasury)

    def refused_sample(self) -> Case:
        case = self.accept(self.submit(make_draft(self.people["own"])))
        return self.decide(self.agree(case, self.people["handler"]), Outcome.REFUSE, self.county_approver)

    def deliver(self, case: Case) -> Case:
        return window.deliver(case=case, by=self.people["clerk"], at=moment(), calendar=self.calendar)


def make_cases(people: dict[str, Actor]) -> Iterator[tuple[str, Case]]:
    """Each case under the name that the table calls it by."""
    way = Way(people)
    yield "draft", way.draft()
    yield "submitted", way.submit(way.draft())
    yield "corrected", _asked(way)
    yield "again", _answered(way)
    yield "accepted", way.accept(way.submit(way.draft()))
    yield "city", way.to_city()
    yield "province", way.to_province()
    yield "paused", _paused(way)
    yield "notice", way.decide(way.to_province(), Outcome.GRANT, people["prov"])
    yield "sample", way.accept(way.submit(make_draft(people["own"])))
    yield "effective", way.refused_sample()
    yield "delivered", way.deliver(way.refused_sample())
    yield "rated", _badly_rated(way)


def _asked(way: Way) -> Case:
    case = way.submit(way.draft())
    window.request_correction(
        case=case, points=[("invoices", "缺回单")], by=way.people["clerk"], at=moment(), calendar=way.calendar
    )
    case.refresh_from_db()
    return case


def _answered(way: Way) -> Case:
    case = _asked(way)
    return filing.correct(case=case, by=way.people["own"], at=moment(), calendar=way.calendar, version=case.version)


def _badly_rated(way: Way) -> Case:
    case = way.deliver(way.refused_sample())
    rate(case=case, level=1, text="等了太久", by=way.people["own"], at=moment(), calendar=way.calendar)
    return case


def _paused(way: Way) -> Case:
    case = way.accept(way.submit(way.draft()))
    review.pause(
        case=case, procedure="expert-review", expected_days=5, reason="评审", by=way.people["handler"], at=moment(),
        calendar=way.calendar,
    )  # fmt: skip
    case.refresh_from_db()
    return case
