"""植树认养报名: places are limited, one sign-up each, a certificate for who is confirmed."""

from datetime import date

import pytest

from afforestation.actions.desk import close_event
from afforestation.actions.signups import hold
from afforestation.models import PlantingEvent, PlantingPlace, SignUpApplication
from portal.cases.actions import filing, window
from portal.cases.states import Outcome, State
from portal.papers.models import Paper
from portal.rules.refusal import Refusal
from tests.afforestation.factories import Forestry, make_household, make_village
from tests.portal.cases.factories import DEQING, moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def forestry():
    return Forestry()


def signed_up(forestry, event, by=None, **typed):
    by = by or make_household()
    return forestry.submit(forestry.sign_up_draft(by, event, **typed), by)


def taken(event):
    return PlantingEvent.objects.get(pk=event.pk).taken


def test_a_confirmed_sign_up_ends_in_a_paper(forestry):
    event = forestry.event()
    case = forestry.decide(forestry.accept(signed_up(forestry, event, places="3")))
    assert (case.state, taken(event)) == (State.EFFECTIVE, 3)
    paper = Paper.objects.get(about=case.reference, kind="result")
    assert paper.title == "植树活动报名证"
    assert "共3人" in paper.facts["paragraphs"][0]


def test_an_adoption_ends_in_a_certificate_with_its_years(forestry):
    case = forestry.decide(
        forestry.accept(signed_up(forestry, forestry.trees(), make_village(), years="5", wish="长青"))
    )
    paper = Paper.objects.get(about=case.reference, kind="result")
    assert paper.title == "认养证书"
    assert ["认养年限", "5年，至2024年10月"] in paper.facts["table"]["rows"]
    assert ["寄语", "长青"] in paper.facts["table"]["rows"]


@pytest.mark.parametrize("places", ["1", "2"])
def test_the_last_places_can_be_taken_and_no_more(forestry, places):
    event = forestry.event(capacity=int(places))
    signed_up(forestry, event, places=places)
    with pytest.raises(Refusal, match="剩余名额 0 个"):
        signed_up(forestry, event)
    assert taken(event) == int(places)


def test_whoever_signed_up_for_an_event_does_not_again(forestry):
    event, by = forestry.event(), make_household()
    signed_up(forestry, event, by)
    with pytest.raises(Refusal, match="只能报名一次"):
        signed_up(forestry, event, by)
    signed_up(forestry, forestry.event(title="另一天"), by)


def test_the_last_day_counts(forestry):
    event, by, late = forestry.event(sign_up_until_on=date(2019, 10, 15)), make_household(), make_household("迟到")
    case = forestry.sign_up_draft(late, event)
    signed_up(forestry, event, by)
    with pytest.raises(Refusal, match="已于 2019-10-15 截止"):
        forestry.submit(case, late, on=date(2019, 10, 16))
    with pytest.raises(Refusal) as caught:
        signed_up(forestry, forestry.event(sign_up_until_on=date(2019, 10, 14)))
    assert caught.value.code == "incomplete"


@pytest.mark.parametrize(("years", "word"), [("6", "1 至 5 年"), ("0", "1 至 5 年"), ("", "还有未填")])
def test_years_stay_within_the_offer(forestry, years, word):
    with pytest.raises(Refusal, match=word):
        signed_up(forestry, forestry.trees(), years=years)


@pytest.mark.parametrize("typed", [{"places": "0"}, {"places": ""}, {"years": "2"}, {"event": "999999"}])
def test_what_makes_no_sense_is_not_filed(forestry, typed):
    event = forestry.event()
    with pytest.raises(Refusal) as caught:
        signed_up(forestry, event, **typed) if "event" not in typed else forestry.submit(
            forestry.draft(by := make_household(), "tree-sign-up", {"sign-up": {**typed, "places": "1"}}), by
        )
    assert caught.value.code == "incomplete"
    assert taken(event) == 0


@pytest.mark.parametrize("end", ["withdraw", "refuse", "revoke"])
def test_a_sign_up_that_fails_gives_its_places_back(forestry, end):
    event, by = forestry.event(), make_household()
    case = signed_up(forestry, event, by, places="4")
    if end == "withdraw":
        forestry.withdraw(case, by)
    else:
        forestry.decide(forestry.accept(case), Outcome.REFUSE if end == "refuse" else Outcome.GRANT)
    if end == "revoke":
        forestry.revoke(case)
        assert Paper.objects.get(about=case.reference, kind="result").withdrawn_at
    assert taken(event) == 0
    assert not PlantingPlace.objects.exists()
    signed_up(forestry, event, by)


def test_a_corrected_sign_up_holds_what_it_asks_for_now(forestry):
    from_event, by = forestry.event(), make_household()
    case = signed_up(forestry, from_event, by, places="2")
    window.request_correction(
        case=case, points=[("sign-up", "名额有误")], by=forestry.clerk, at=moment(), calendar=forestry.calendar
    )
    to_event = forestry.event(title="另一天")
    case.refresh_from_db()
    draft = case.draft
    draft.answers["sign-up"] |= {"event": str(to_event.pk), "places": "5"}
    draft.save()
    filing.correct(case=case, by=by, at=moment(), calendar=forestry.calendar, version=case.version)
    assert (taken(from_event), taken(to_event)) == (0, 5)


def close(forestry, event, reason="苗木不足"):
    return close_event(event=event, reason=reason, by=forestry.handler, at=moment(hour=12))


def test_an_offer_that_was_closed_early_takes_nobody_else_in(forestry):
    event, late = forestry.event(), make_household("迟到")
    case = forestry.sign_up_draft(late, event)
    before = signed_up(forestry, event)
    close(forestry, event)
    with pytest.raises(Refusal) as caught:
        forestry.submit(case, late)
    assert caught.value.code == "incomplete"
    with pytest.raises(Refusal) as caught:
        hold(case=case_with_record(case, event))
    assert caught.value.code == "event_closed"
    assert forestry.decide(forestry.accept(before)).state == State.EFFECTIVE
    assert taken(event) == 1


def case_with_record(case, event):
    SignUpApplication.objects.create(case=case, event=event, places=1, certificate_name="迟到")
    return case


def test_whoever_signed_up_before_the_closing_may_still_correct_it(forestry):
    event, by = forestry.event(), make_household()
    case = signed_up(forestry, event, by)
    window.request_correction(
        case=case, points=[("sign-up", "写明姓名")], by=forestry.clerk, at=moment(), calendar=forestry.calendar
    )
    close(forestry, event)
    case.refresh_from_db()
    filing.correct(case=case, by=by, at=moment(), calendar=forestry.calendar, version=case.version)
    assert taken(event) == 1


def test_an_offer_is_closed_once_by_its_county_and_before_its_end(forestry):
    event = forestry.event()
    for stranger in (Forestry(DEQING).handler, make_household()):
        with pytest.raises(Refusal) as caught:
            close_event(event=event, reason="无", by=stranger, at=moment())
        assert caught.value.code == "not_forestry"
    assert close(forestry, event).closed_reason == "苗木不足"
    over = forestry.event(title="昨天", sign_up_until_on=date(2019, 10, 14))
    for ended in (event, over):
        with pytest.raises(Refusal) as caught:
            close(forestry, ended)
        assert caught.value.code == "event_over"
