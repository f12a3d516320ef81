"""A city splits its task among its counties: the sum may exceed and not fall below; a second person confirms."""

from datetime import date
from decimal import Decimal

import pytest

from portal.indicators.actions import splitting
from portal.indicators.models import Target
from portal.indicators.registry import indicator
from portal.indicators.states import Task
from portal.indicators.targets import tasks
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, TODAY, make_official, moment

pytestmark = pytest.mark.django_db
BASE = "afforestation.base_wan_mu"
STEP = Decimal("0.0001")


@pytest.fixture
def people():
    return [make_official(Role.DATA_REVIEWER, kind="forestry", region_code=HUZHOU, level="city") for _ in range(2)]


def target():
    return Target.objects.get(indicator=BASE, region_code=HUZHOU).amount


def shares(total, none=()):
    """Everything in Anji, nothing or no task elsewhere."""
    counties = splitting.counties_of(HUZHOU, TODAY)
    return {code: None if code in none else total if code == ANJI else Decimal(0) for code in counties}


def propose(by, given, code=BASE):
    return splitting.propose(indicator_code=code, shares=given, reason="按资源分解", by=by, at=moment(), on=TODAY)


def refused(code, action, *given, **named):
    with pytest.raises(Refusal) as caught:
        action(*given, **named)
    assert caught.value.code == code
    return caught.value


@pytest.mark.parametrize("more", [Decimal(0), STEP, Decimal(1000)])
def test_a_split_reaches_the_task_or_exceeds_it(people, more):
    split = propose(people[0], shares(target() + more))
    assert sum(line.amount for line in split.lines.all()) == target() + more


def test_a_split_one_step_short_names_the_gap(people):
    refusal = refused("splits.short", propose, people[0], shares(target() - STEP))
    assert "还差 0.00000001 万亩" in refusal.text


def test_a_county_that_is_forgotten_or_not_the_citys_is_named(people):
    given = shares(target())
    del given[DEQING]
    given["330102"] = Decimal(1)
    refusal = refused("splits.counties", propose, people[0], given)
    assert "德清县" in refusal.text


def test_an_amount_that_can_not_be_kept_is_named(people):
    refused("splits.faulty", propose, people[0], shares(target()) | {DEQING: Decimal(-1)})


def test_a_city_without_a_task_has_nothing_to_split(people):
    zhoushan = make_official(Role.DATA_REVIEWER, kind="forestry", region_code="330900", level="city")
    without = Target.objects.filter(region_code="330900", task=Task.NONE).first()
    refused("splits.no_task", propose, zhoushan, {}, without.indicator)


def test_a_second_person_of_the_office_confirms_and_the_counties_owe_their_shares(people):
    split = propose(people[0], shares(target(), none=[DEQING]))
    refused("splits.same_person", splitting.confirm, split=split, by=people[0], at=moment(), on=TODAY)
    splitting.confirm(split=split, by=people[1], at=moment(), on=TODAY)
    owed = tasks([BASE], region_code=HUZHOU, on=TODAY)
    assert owed.of(BASE, ANJI) == (Task.SET, target())
    assert owed.of(BASE, DEQING) == (Task.NONE, None)
    assert "2019-10-15" in owed.row(BASE, ANJI).citation
    refused("splits.decided", splitting.confirm, split=split, by=people[1], at=moment(), on=TODAY)


def test_a_later_split_takes_the_place_of_the_earlier(people):
    for more in (Decimal(0), Decimal(5)):
        split = propose(people[0], shares(target() + more))
        splitting.confirm(split=split, by=people[1], at=moment(), on=TODAY)
    assert tasks([BASE], region_code=HUZHOU, on=TODAY).of(BASE, ANJI) == (Task.SET, target() + 5)
    assert Target.objects.filter(indicator=BASE, county_code=ANJI).count() == 1


def test_one_split_waits_at_a_time_and_a_rejected_one_makes_way(people):
    split = propose(people[0], shares(target()))
    refused("splits.waits", propose, people[1], shares(target()))
    refused("splits.no_reason", splitting.reject, split=split, reason="", by=people[1], at=moment())
    split = splitting.reject(split=split, reason="安吉过高", by=people[1], at=moment())
    assert split.answer == "安吉过高"
    propose(people[0], shares(target()))


@pytest.mark.parametrize(
    "place",
    [
        (Role.DATA_REVIEWER, "forestry", ANJI, "county"),
        (Role.DATA_REVIEWER, "science", HUZHOU, "city"),
        (Role.VIEWER, "forestry", HUZHOU, "city"),
        (Role.DATA_REVIEWER, "forestry", "330000", "province"),
    ],
)
def test_only_the_citys_office_of_the_kind_splits(place):
    role, kind, region, level = place
    stranger = make_official(role, kind=kind, region_code=region, level=level)
    assert not splitting.may_split(indicator(BASE), stranger)
    refused("splits.forbidden", propose, stranger, shares(target()))


def test_a_split_made_before_a_reform_does_not_hold_after_it():
    first, second = (
        make_official(Role.DATA_REVIEWER, kind="forestry", region_code="330100", level="city") for _ in range(2)
    )  # fmt: skip
    before, after = date(2021, 4, 8), date(2021, 4, 9)
    shares = dict.fromkeys(splitting.counties_of("330100", before), Decimal(200_000))
    split = splitting.propose(
        indicator_code=BASE, shares=shares, reason="按资源分解", by=first, at=moment(before), on=before
    )
    refusal = refused("splits.counties", splitting.confirm, split=split, by=second, at=moment(after), on=after)
    assert "下城区、江干区、临平区、钱塘区" in refusal.text
    assert splitting.reject(split=split, reason="区划已调整", by=second, at=moment(after)).state == "rejected"


def test_another_citys_reviewer_does_not_confirm(people):
    split = propose(people[0], shares(target()))
    stranger = make_official(Role.DATA_REVIEWER, kind="forestry", region_code="330100", level="city")
    refused("splits.forbidden", splitting.confirm, split=split, by=stranger, at=moment(), on=TODAY)
