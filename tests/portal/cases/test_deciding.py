"""Review and decision: order of desks, distance of people, guards, notice, effect, revocation."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from portal.cases.actions import deciding, review, window
from portal.cases.actions.rating import rate, rectify
from portal.cases.daily import run
from portal.cases.models import Case, Decision
from portal.cases.states import Outcome, StageState, State
from portal.notices.actions import answer_objection, object_to
from portal.notices.models import PublicNotice
from portal.papers.models import Paper
from portal.people.actors import NOBODY, Actor
from portal.people.models import Interest, Post
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from portal.workdays.calendar import load
from tests.portal.cases.factories import (
    TODAY,
    make_agent,
    make_granted,
    make_official,
    make_reviewed,
    make_staff,
    moment,
)
from tests.samplepolicy.models import SampleApplication

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(hall):
    return hall


def decide(case, by, outcome=Outcome.GRANT, reason="符合条件"):
    return deciding.decide(case=case, outcome=outcome, reason=reason, by=by, at=moment(hour=16), calendar=load())


def refusal_of(call, *args, **kwargs):
    with pytest.raises(Refusal) as refused:
        call(*args, **kwargs)
    return refused.value.code


def test_an_opinion_opens_the_next_desk(staff):
    case = staff.case("reviewed")
    assert case.state == State.IN_REVIEW
    assert case.stages.get(code="handling").is_agreed is True
    assert case.stages.get(code="decision").state == StageState.OPEN


def test_to_disagree_needs_a_reason(staff):
    case = staff.case("accepted")
    code = refusal_of(
        review.give_opinion, case=case, is_agreed=False, opinion=" ", by=staff.handler, at=moment(), calendar=load()
    )
    assert code == "no_reason"


def test_a_grant_is_published_and_takes_effect_when_the_notice_has_run_out(staff):
    case = staff.case("granted")
    assert case.state == State.ON_NOTICE
    decision = Decision.objects.get(case=case)
    assert str(decision.amount_yuan) == "10000.00"
    assert Paper.objects.get(pk=decision.paper_id).kind == "decision"
    notice = PublicNotice.objects.get(pk=decision.notice_id)
    assert notice.ends_on == date(2019, 10, 22)
    run(date(2019, 10, 22))
    assert Case.objects.get(pk=case.pk).state == State.ON_NOTICE
    run(date(2019, 10, 23))
    case.refresh_from_db()
    assert case.state == State.EFFECTIVE
    assert SampleApplication.objects.get(case=case).granted_on == date(2019, 10, 23)
    assert case.stages.get(code="delivery").state == StageState.OPEN


def test_an_open_objection_keeps_the_decision_from_taking_effect(staff):
    case = staff.case("granted")
    notice = PublicNotice.objects.get(about=case.reference)
    objection = object_to(
        notice=notice,
        name="王五",
        contact="13800138000",
        text="材料不实",
        by=NOBODY,
        on=date(2019, 10, 16),
        at=moment(date(2019, 10, 16)),
    )
    run(date(2019, 10, 23))
    assert Case.objects.get(pk=case.pk).state == State.ON_NOTICE
    code = refusal_of(deciding.take_effect, case=case, at=moment(date(2019, 10, 23)), calendar=load())
    assert code == "objection_open"
    answer_objection(
        objection=objection, answer="经核实材料属实", is_upheld=False, by=staff.approver, at=moment(date(2019, 10, 24))
    )
    run(date(2019, 10, 24))
    assert Case.objects.get(pk=case.pk).state == State.EFFECTIVE


def test_a_refusal_takes_effect_at_once_without_notice(staff):
    case = staff.case("refused")
    assert case.state == State.EFFECTIVE
    assert not PublicNotice.objects.filter(about=case.reference).exists()
    assert Decision.objects.get(case=case).amount_yuan is None


def test_whoever_handled_a_case_does_not_decide_it(staff):
    case = staff.case("reviewed")
    post = Post.objects.create(
        user=staff.handler.user, office=staff.handler.post.office, role=Role.APPROVER,
        region_code=staff.handler.post.region_code, valid_from=date(2018, 1, 1),
    )  # fmt: skip
    assert refusal_of(decide, case, Actor(user=staff.handler.user, post=post)) == "handled_himself"


def test_an_official_with_a_declared_interest_is_kept_out(staff):
    case = staff.case("reviewed")
    Interest.objects.create(
        user=staff.approver.user,
        uscc=case.organisation.uscc,
        reason="亲属任职",
        valid_from=date(2019, 1, 1),
        declared_at=moment(),
    )
    assert refusal_of(decide, case, staff.approver) == "interested"


def test_a_disagreeing_desk_forbids_a_grant_but_not_a_refusal():
    staff = make_staff()
    case = make_reviewed(staff, is_agreed=False)
    assert refusal_of(decide, case, staff.approver) == "stage_disagrees"
    assert decide(case, staff.approver, Outcome.REFUSE, "条件不符").outcome == Outcome.REFUSE


def test_a_decision_says_why(staff):
    case = staff.case("reviewed")
    assert refusal_of(decide, case, staff.approver, reason="") == "no_reason"


def test_a_case_is_decided_once(staff):
    case = staff.case("granted")
    assert refusal_of(decide, case, staff.approver) in {"illegal_move", "forbidden"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(
            case=case, outcome="grant", decided_on=TODAY, decided_by=staff.approver.post, reason="x"
        )


def pause(case, by):
    return review.pause(
        case=case,
        procedure="expert-review",
        expected_days=5,
        reason="需要专家评审",
        by=by,
        at=moment(),
        calendar=load(),
    )


def test_nothing_is_decided_while_the_clock_stands_still(staff):
    case = staff.case("reviewed")
    pause(case, staff.approver)
    assert refusal_of(decide, case, staff.approver) == "paused"


def test_a_stop_moves_every_date_by_the_days_that_did_not_count(staff):
    case = staff.case("accepted")
    pause(case, staff.handler)
    case.refresh_from_db()
    assert case.due_on is None
    assert case.stages.get(code="handling").is_held
    assert Paper.objects.filter(about=case.reference, kind="special_procedure").count() == 1
    later = date(2019, 10, 18)
    case = review.resume(case=case, by=staff.handler, at=moment(later), calendar=load())
    assert case.due_on == date(2019, 11, 1)  # three working days (16th, 17th, 18th) did not count
    assert case.stages.get(code="handling").due_on == date(2019, 10, 23)


def test_only_listed_procedures_within_their_time_stop_the_clock(staff):
    case = staff.case("accepted")
    for procedure, days in (("holiday", 5), ("expert-review", 21), ("expert-review", 0)):
        code = refusal_of(
            review.pause, case=case, procedure=procedure, expected_days=days, reason="x", by=staff.handler,
            at=moment(), calendar=load(),
        )  # fmt: skip
        assert code == "no_such_procedure"


def test_the_term_is_extended_once(staff):
    case = staff.case("reviewed")
    case = review.extend(case=case, reason="情况复杂", by=staff.approver, at=moment(), calendar=load())
    assert case.due_on == date(2019, 11, 12)
    code = refusal_of(review.extend, case=case, reason="再延", by=staff.approver, at=moment(), calendar=load())
    assert code == "extended_before"


def test_a_returned_case_goes_through_its_desks_again(staff):
    case = staff.case("reviewed")
    case = review.return_(
        case=case, to_stage="handling", reason="请补充核实", by=staff.approver, at=moment(), calendar=load()
    )
    assert case.stages.get(code="handling").state == StageState.OPEN
    assert case.stages.get(code="decision").state == StageState.WAITING
    again = review.give_opinion(
        case=case, is_agreed=True, opinion="已核实", by=staff.handler, at=moment(), calendar=load()
    )
    assert again.stages.get(code="decision").state == StageState.OPEN


def test_a_case_is_not_returned_to_a_later_desk(staff):
    case = staff.case("reviewed")
    code = refusal_of(
        review.return_, case=case, to_stage="decision", reason="x", by=staff.approver, at=moment(), calendar=load()
    )
    assert code == "no_such_stage"


def test_a_revoked_grant_grants_nothing_any_more(staff):
    case = staff.case("granted")
    run(date(2019, 10, 23))
    case = deciding.revoke(
        case=case, reason="以虚假材料取得", by=staff.approver, at=moment(date(2019, 10, 24)), calendar=load()
    )
    assert case.state == State.REVOKED
    assert SampleApplication.objects.get(case=case).granted_on is None


def test_another_office_does_not_revoke(staff):
    case = staff.case("granted")
    stranger = make_official(Role.APPROVER, region_code="330521")
    code = refusal_of(deciding.revoke, case=case, reason="x", by=stranger, at=moment(), calendar=load())
    assert code == "forbidden"


def test_a_case_is_terminated_with_a_reason(staff):
    case = staff.case("accepted")
    assert refusal_of(deciding.terminate, case=case, reason="x", by=staff.approver, at=moment(), calendar=load())
    case = staff.case("reviewed")
    case = deciding.terminate(case=case, reason="申请人注销", by=staff.approver, at=moment(), calendar=load())
    assert case.state == State.TERMINATED


def test_a_bad_rating_is_followed_up():
    staff, agent = make_staff(), make_agent()
    case = make_granted(staff, agent, outcome=Outcome.REFUSE)
    assert refusal_of(rate, case=case, level=5, text="", by=agent, at=moment(), calendar=load()) == "not_finished"
    case = window.deliver(case=case, by=staff.clerk, at=moment(), calendar=load())
    rating = rate(case=case, level=2, text="慢", by=agent, at=moment(), calendar=load())
    assert rating.rectify_by == date(2019, 11, 5)
    assert refusal_of(rate, case=case, level=5, text="", by=agent, at=moment(), calendar=load()) == "rated_before"
    assert rectify(rating=rating, text="已改进", by=staff.supervisor, at=moment()).rectified_at


def test_an_upheld_objection_keeps_the_decision_from_ever_taking_effect(staff):
    case = staff.case("granted")
    notice = PublicNotice.objects.get(about=case.reference)
    on = date(2019, 10, 16)
    objection = object_to(
        notice=notice, name="王五", contact="13800138000", text="材料不实", by=NOBODY, on=on, at=moment(on)
    )
    answer_objection(objection=objection, answer="异议成立", is_upheld=True, by=staff.approver, at=moment(on, 15))
    run(date(2019, 10, 23))
    assert Case.objects.get(pk=case.pk).state == State.ON_NOTICE
    code = refusal_of(deciding.take_effect, case=case, at=moment(date(2019, 10, 23)), calendar=load())
    assert code == "objection_upheld"
    case = deciding.revoke(case=case, reason="异议成立", by=staff.approver, at=moment(on, 16), calendar=load())
    assert case.state == State.REVOKED
    assert not PublicNotice.objects.current().filter(about=case.reference).exists()
