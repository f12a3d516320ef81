"""Many cases at once: seen first, then each for itself, and never twice."""

from dataclasses import dataclass

import pytest

from portal.cases.actions import bulk, review
from portal.cases.models import Case
from portal.cases.states import State, Verb
from portal.people.models import Interest
from portal.people.roles import Role
from portal.workdays.calendar import load
from tests.database import standing_world
from tests.portal.cases.factories import (
    DEQING,
    USCCS,
    Staff,
    days_later,
    make_accepted,
    make_agent,
    make_official,
    make_staff,
    make_submitted,
    moment,
)

pytestmark = pytest.mark.django_db
PREVIEW, RUN, RESULT = "/desk/bulk/", "/desk/bulk/run/", "/desk/bulk/result/"


@dataclass
class World:
    staff: Staff
    filed: list[int]
    accepted: list[int]


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """The staff, and three cases at the window and three at the handler's desk."""
    with standing_world(django_db_blocker):
        staff = make_staff()
        agents = [make_agent(uscc, f"{uscc[-3:]}公司") for uscc in USCCS]
        filed, accepted = [make_submitted(agent) for agent in agents], [make_accepted(staff, agent) for agent in agents]
        yield World(staff, [case.pk for case in filed], [case.pk for case in accepted])


@pytest.fixture
def staff(world):
    return world.staff


@pytest.fixture
def filed(world, db):
    return list(Case.objects.filter(pk__in=world.filed).order_by("pk"))


@pytest.fixture
def accepted(world, db):
    return list(Case.objects.filter(pk__in=world.accepted).order_by("pk"))


def text(response):
    return response.content.decode()


def picks(cases):
    return [f"{case.number}:{case.version}" for case in cases]


def states(cases):
    return [Case.objects.get(pk=case.pk).state for case in cases]


def test_the_window_accepts_what_it_picked(browser_of, staff, filed):
    clerk = browser_of(staff.clerk)
    seen = clerk.post(PREVIEW, {"number": [case.number for case in filed]})
    assert "可以办理 3 件" in text(seen)
    assert states(filed) == [State.SUBMITTED] * 3
    assert all(f'value="{pick}"' in text(seen) for pick in picks(filed))
    done = clerk.post(RUN, {"pick": picks(filed)}, follow=True)
    assert "已办理 3 件" in text(done)
    assert states(filed) == [State.ACCEPTED] * 3


def test_an_opinion_desk_agrees_with_one_set_of_words(browser_of, staff, accepted):
    handler = browser_of(staff.handler)
    handler.post(RUN, {"pick": picks(accepted), "opinion": "情况属实，同意"})
    for case in accepted:
        desk = case.stages.get(code="handling")
        assert (desk.is_agreed, desk.opinion) == (True, "情况属实，同意")


def test_words_are_asked_for_and_the_picks_are_kept(browser_of, staff, accepted):
    answer = browser_of(staff.handler).post(RUN, {"pick": picks(accepted), "opinion": " "})
    assert answer.status_code == 422
    assert "可以办理 3 件" in text(answer)
    assert "请填写意见说明" in text(answer)


def test_the_preview_says_which_can_not_be_done_and_why(browser_of, staff, accepted):
    ready, paused, avoided = accepted
    review.pause(
        case=paused, procedure="expert-review", expected_days=5, reason="评审", by=staff.handler, at=moment(hour=15),
        calendar=load(),
    )  # fmt: skip
    Interest.objects.create(
        user=staff.handler.user, case_number=avoided.number, reason="亲属", declared_at=moment(),
        valid_from=days_later(-10),
    )  # fmt: skip
    gone = make_submitted(make_agent(USCCS[0], "x"))
    numbers = [case.number for case in (ready, paused, avoided, gone)]
    page = browser_of(staff.handler).post(PREVIEW, {"number": numbers})
    assert [row.dossier.case for row in page.context["ready"]] == [ready]
    reasons = {row.dossier.case.number: row.refusal.text for row in page.context["barred"]}
    assert reasons == {
        paused.number: "特别程序尚未结束，时限正在暂停。",
        avoided.number: "您已申报与申请人存在利害关系，应当回避。",
        gone.number: "办件当前为“已提交”，不能出具意见。",
    }
    assert page.context["total"] == 4


def test_one_refusal_stops_no_other(browser_of, staff, accepted):
    first, second, third = accepted
    stale = picks([first, second, third])
    review.give_opinion(
        case=second, is_agreed=False, opinion="不实", by=make_official(Role.HANDLER), at=moment(hour=15),
        calendar=load(),
    )  # fmt: skip
    done = browser_of(staff.handler).post(RUN, {"pick": stale, "opinion": "同意"}, follow=True)
    assert [bool(row["refusal"]) for row in done.context["outcomes"]] == [False, True, False]
    assert "已办理 2 件，1 件没有办理" in text(done)
    assert "该办件已由" in text(done)
    assert second.stages.get(code="handling").is_agreed is False


def test_sent_twice_it_answers_the_same_and_moves_once(browser_of, staff, filed):
    clerk = browser_of(staff.clerk)
    first = clerk.post(RUN, {"pick": picks(filed)}, follow=True).context["outcomes"]
    second = clerk.post(RUN, {"pick": picks(filed)}, follow=True).context["outcomes"]
    assert first == second
    assert all(case.events.filter(verb=Verb.ACCEPT).count() == 1 for case in filed)


def test_looking_at_the_result_again_does_nothing_again(browser_of, staff, filed):
    clerk = browser_of(staff.clerk)
    clerk.post(RUN, {"pick": picks(filed)})
    versions = [Case.objects.get(pk=case.pk).version for case in filed]
    assert "已办理 3 件" in text(clerk.get(RESULT))
    assert versions == [Case.objects.get(pk=case.pk).version for case in filed]
    assert "还没有批量办理过" in text(browser_of(staff.handler).get(RESULT))


def test_cases_out_of_sight_are_neither_shown_nor_done(browser_of, staff):
    elsewhere = make_submitted(region_code=DEQING)
    make_staff(DEQING)
    clerk = browser_of(staff.clerk)
    assert elsewhere.title not in text(clerk.post(PREVIEW, {"number": [elsewhere.number]}))
    done = clerk.post(RUN, {"pick": picks([elsewhere])}, follow=True)
    assert [row["title"] for row in done.context["outcomes"]] == [""]
    assert states([elsewhere]) == [State.SUBMITTED]


@pytest.mark.parametrize("pick", ["", ":", "330523", "330523:x", "330523:-1", "330523:99999999999999999999"])
def test_bent_picks_are_left_out(browser_of, staff, pick):
    done = browser_of(staff.clerk).post(RUN, {"pick": [pick]}, follow=True)
    assert done.context["outcomes"] == []


def test_no_more_than_fifty_at_once(staff):
    many = [(str(number), 0) for number in range(60)]
    assert len(bulk.accept_all(picks=many, by=staff.clerk, at=moment(), calendar=load())) == 50


def test_heads_and_supervisors_do_nothing_in_bulk(browser_of, staff):
    for actor in (staff.approver, staff.supervisor, make_agent()):
        assert browser_of(actor).post(PREVIEW, {}).status_code == 403
        assert browser_of(actor).post(RUN, {}).status_code == 403


def test_a_preview_asks_no_more_for_many_filed_than_the_interests_of_each(
    browser_of, staff, filed, django_assert_max_num_queries
):
    clerk = browser_of(staff.clerk)
    clerk.get(RESULT)
    with django_assert_max_num_queries(14):
        clerk.post(PREVIEW, {"number": [case.number for case in filed]})
