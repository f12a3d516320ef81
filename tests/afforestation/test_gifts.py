"""四旁植树赠苗: from the application to the letter; who is refused, and what a failed case gives back."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from afforestation.actions.deliveries import hand_over
from afforestation.models import SeedlingClaim, SeedlingGift
from portal.cases.actions import filing, window
from portal.cases.states import Outcome, State
from portal.papers.models import Paper
from portal.rules.refusal import Refusal
from tests.afforestation.factories import Forestry, make_household, make_village
from tests.portal.cases.factories import DEQING, make_agent, moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def forestry():
    return Forestry()


@pytest.fixture
def season(forestry):
    return forestry.season()


def granted(forestry, season, by=None):
    by = by or make_household()
    return forestry.decide(forestry.agree(forestry.accept(forestry.submit(forestry.gift_draft(by, season), by))))


def refusal_of(forestry, case, by, **when):
    with pytest.raises(Refusal) as caught:
        forestry.submit(case, by, **when)
    return caught.value


@pytest.mark.parametrize("make", [make_household, make_village])
def test_a_granted_application_is_a_gift_with_a_letter_to_fetch_it(forestry, season, make):
    case = granted(forestry, season, make())
    assert case.state == State.EFFECTIVE
    gift = SeedlingGift.objects.get(case=case)
    assert [(line.species_id, line.granted, line.delivered) for line in gift.lines.all()] == [
        ("zelkova", 60, None),
        ("sweetgum", 40, None),
    ]
    letter = Paper.objects.get(pk=gift.paper_id)
    assert letter.title == "赠苗通知书"
    assert ["领苗地点", "示例苗圃"] in letter.facts["table"]["rows"]
    assert ["合计", "100株"] in letter.facts["table"]["rows"]


def test_the_decision_states_the_number_granted(forestry, season):
    decision = granted(forestry, season).decision
    assert decision.answer["value"]["granted"] == 100
    assert "赠苗 100 株" in decision.answer["findings"][0]["text"]


@pytest.mark.parametrize(("limit", "number", "is_refused"), [(100, "60", False), (99, "60", True)])
def test_the_limit_of_the_season_is_included(forestry, limit, number, is_refused):
    season, by = forestry.season(household_limit=limit), make_household()
    case = forestry.gift_draft(by, season)
    if is_refused:
        assert "超过每户上限 99 株" in refusal_of(forestry, case, by).text
    else:
        assert forestry.submit(case, by).state == State.SUBMITTED


def test_a_village_has_its_own_limit(forestry, season):
    by = make_village()
    many = {"species_1": "zelkova", "number_1": "501"}
    assert "超过每村上限 500 株" in refusal_of(forestry, forestry.gift_draft(by, season, seedlings=many), by).text


def test_without_any_limit_nothing_can_be_granted_until_one_is_set(forestry):
    season, by = forestry.season(household_limit=None), make_household()
    case = forestry.agree(forestry.accept(forestry.submit(forestry.gift_draft(by, season), by)))
    with pytest.raises(Refusal, match="待配置规则"):
        forestry.decide(case)
    assert forestry.decide(case, Outcome.REFUSE).state == State.EFFECTIVE
    assert not SeedlingGift.objects.exists()


def test_one_village_has_one_live_application_in_a_season(forestry, season):
    first, second = make_village(), make_village("示例村村民委员会", "54")
    forestry.submit(forestry.gift_draft(first, season), first)
    again = forestry.gift_draft(second, season, village="示 例 村")
    assert "一季一村只办一次" in refusal_of(forestry, again, second).text
    other = forestry.gift_draft(second, season, village="邻村")
    assert forestry.submit(other, second).state == State.SUBMITTED


def test_the_database_itself_allows_one_claim(forestry, season):
    by, other = make_village(), make_village("示例村村民委员会", "54")
    forestry.submit(forestry.gift_draft(by, season), by)
    claim = SeedlingClaim.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        SeedlingClaim.objects.create(
            season=season, township="孝丰镇", village="示例村", case=forestry.gift_draft(other, season)
        )
    assert claim.household == ""


def test_households_of_one_village_do_not_stand_in_each_other_s_way(forestry, season):
    for by in (make_household(), make_household("农户乙"), make_village()):
        assert forestry.submit(forestry.gift_draft(by, season), by).state == State.SUBMITTED


def test_only_bodies_of_villages_apply_as_organisations(forestry, season):
    company = make_agent()
    refusal = refusal_of(forestry, forestry.gift_draft(company, season), company)
    assert "村集体经济组织" in refusal.text


@pytest.mark.parametrize(
    ("opens_on", "closes_on", "filed_on", "code"),
    [
        (date(2019, 10, 15), date(2019, 10, 15), date(2019, 10, 15), ""),
        (date(2019, 10, 16), date(2019, 11, 30), date(2019, 10, 15), "rule_refuses"),
        (date(2019, 9, 1), date(2019, 10, 14), date(2019, 10, 15), "incomplete"),
        (date(2019, 9, 1), date(2019, 10, 15), date(2019, 10, 16), "rule_refuses"),
    ],
)
def test_a_season_is_open_from_its_first_to_its_last_day(forestry, opens_on, closes_on, filed_on, code):
    by, season = make_household(), forestry.season(opens_on=opens_on, closes_on=closes_on)
    case = forestry.gift_draft(by, season)
    if code:
        assert refusal_of(forestry, case, by, on=filed_on).code == code
    else:
        forestry.submit(case, by, on=filed_on)


def test_the_season_of_another_county_can_not_be_chosen(forestry):
    by = make_household()
    case = forestry.gift_draft(by, Forestry(DEQING).season())
    assert refusal_of(forestry, case, by).code == "incomplete"


@pytest.mark.parametrize(
    "seedlings",
    [
        {},
        {"species_1": "zelkova"},
        {"species_1": "zelkova", "number_1": "0"},
        {"species_1": "zelkova", "number_1": "-3"},
        {"species_1": "zelkova", "number_1": "很多"},
        {"species_1": "no-such-tree", "number_1": "3"},
        {"species_1": "zelkova", "number_1": "3", "species_2": "zelkova", "number_2": "4"},
        {"species_1": "zelkova", "number_1": "3", "number_5": "4"},
    ],
)
def test_rows_that_make_no_sense_are_not_filed(forestry, season, seedlings):
    by = make_household()
    assert refusal_of(forestry, forestry.gift_draft(by, season, seedlings=seedlings), by).code == "incomplete"


@pytest.mark.parametrize("end", ["withdraw", "refuse", "decline"])
def test_a_case_that_fails_gives_the_claim_back(forestry, season, end):
    by = make_household()
    case = forestry.submit(forestry.gift_draft(by, season), by)
    if end == "withdraw":
        forestry.withdraw(case, by)
    elif end == "decline":
        window.decline(case=case, by=forestry.clerk, at=moment(), calendar=forestry.calendar, reason="不是本县")
    else:
        forestry.decide(forestry.agree(forestry.accept(case)), Outcome.REFUSE)
    assert forestry.submit(forestry.gift_draft(by, season), by).state == State.SUBMITTED


def test_a_corrected_application_keeps_its_own_claim(forestry, season):
    by = make_household()
    case = forestry.submit(forestry.gift_draft(by, season), by)
    window.request_correction(
        case=case, points=[("place", "写明地点")], by=forestry.clerk, at=moment(), calendar=forestry.calendar
    )
    case.refresh_from_db()
    case = filing.correct(case=case, by=by, at=moment(), calendar=forestry.calendar, version=case.version)
    assert SeedlingClaim.objects.get().case == case


def test_a_revoked_grant_cancels_the_gift_and_withdraws_the_letter(forestry, season):
    case = granted(forestry, season)
    forestry.revoke(case)
    gift = SeedlingGift.objects.get(case=case)
    assert gift.cancelled_on
    assert Paper.objects.get(pk=gift.paper_id).withdrawn_at
    assert not SeedlingClaim.objects.exists()
    with pytest.raises(Refusal, match="已取消"):
        hand_over(gift=gift, handed={}, by=forestry.handler, at=moment())
