"""Publishing, changing, withdrawing, objecting, answering."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from portal.journal.models import JournalEntry
from portal.notices import actions, queries
from portal.notices.models import Objection, PublicNotice
from portal.people.actors import NOBODY, SYSTEM, actor_for
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.portal.notices.factories import AT, DAY, LAST_DAY, OFFICE, make_answerer, make_notice, make_objection
from tests.portal.people.factories import (
    ANJI,
    DEQING,
    HUZHOU,
    ZHEJIANG,
    make_applicant,
    make_office,
    make_official,
)

pytestmark = pytest.mark.django_db
ABOUT = "case:330523201910150001"


def refusal(call, *args, **kwargs):
    with pytest.raises(Refusal) as refused:
        call(*args, **kwargs)
    return refused.value.code


def test_a_notice_is_masked_before_it_is_kept():
    notice = make_notice()
    notice.refresh_from_db()
    assert notice.columns == ["申请人", "事项", "金额（元）"]
    assert notice.rows == [["张**", "技术交易补助", "300,000.00"]]
    assert (notice.ends_on, notice.county_code) == (LAST_DAY, ANJI)


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "张三（13812345678）补助公示"},
        {"body": ["申请人身份证号码11010519491231002X。"]},
        {"rows": [{"申请人": "张三", "备注": "联系电话 138 1234 5678"}]},
        {"rows": [{"申请人": "11010519491231002X"}], "mask": {"申请人": "organisation"}},
    ],
)
def test_personal_numbers_keep_a_notice_from_being_published(changes):
    with pytest.raises(Refusal) as refused:
        make_notice(**changes)
    assert refused.value.code == "notices.personal_number"
    assert "138" not in str(refused.value)
    assert not PublicNotice.objects.exists()


@pytest.mark.parametrize("changes", [{"title": " "}, {"body": []}, {"body": ["  "]}])
def test_a_notice_says_something(changes):
    assert refusal(make_notice, **changes) == "notices.empty"


@pytest.mark.parametrize(
    ("role", "region_code", "may"),
    [
        (Role.APPROVER, ANJI, True),
        (Role.HANDLER, HUZHOU, True),
        (Role.APPROVER, ZHEJIANG, True),
        (Role.APPROVER, DEQING, False),
        (Role.SUPERVISOR, ANJI, False),
        (Role.ADMINISTRATOR, ANJI, False),
    ],
)
def test_who_may_publish(role, region_code, may):
    by = make_official(role, region_code=region_code)
    if may:
        assert make_notice(by=by).pk
    else:
        assert refusal(make_notice, by=by) == "notices.not_your_region"


def test_visitors_and_applicants_publish_nothing():
    assert refusal(make_notice, by=NOBODY) == "notices.not_your_region"
    assert refusal(make_notice, by=make_applicant()) == "notices.not_your_region"


def test_publishing_is_journalled():
    notice = make_notice()
    entry = JournalEntry.objects.latest("id")
    assert (entry.action, entry.subject) == ("notices.publish", f"notice:{notice.pk}")
    assert "2019-10-22" in entry.payload


def test_a_changed_notice_starts_again_and_keeps_the_old_one():
    old = make_notice()
    waiting = make_objection(old)
    later = DAY + timedelta(days=6)
    new = actions.change(
        notice=old, reason="金额有误", rows=[{"申请人": "张三", "金额（元）": "200,000.00"}], mask={"申请人": "person"},
        published_on=later, by=SYSTEM, at=AT,
    )  # fmt: skip
    old.refresh_from_db()
    assert not old.is_current
    assert "金额有误" in old.withdrawn_reason
    assert (new.replaces, new.title, new.body) == (old, old.title, old.body)
    assert new.rows == [["张**", "200,000.00"]]
    assert new.ends_on == LAST_DAY + timedelta(days=6)
    assert queries.current_notice(ABOUT) == new
    assert list(queries.open_objections(ABOUT)) == [waiting]


def test_a_change_of_words_keeps_the_list():
    old = make_notice()
    new = actions.change(notice=old, reason="标题有误", title="更正后的公示", published_on=DAY, by=SYSTEM, at=AT)
    assert (new.title, new.rows, new.columns) == ("更正后的公示", old.rows, old.columns)


def test_a_notice_is_changed_once():
    old = make_notice()
    actions.change(notice=old, reason="一", published_on=DAY, by=SYSTEM, at=AT)
    assert refusal(actions.change, notice=old, reason="二", published_on=DAY, by=SYSTEM, at=AT) == "notices.withdrawn"
    assert PublicNotice.objects.count() == 2


def test_a_withdrawn_notice_never_runs_out():
    notice = make_notice()
    actions.withdraw(notice=notice, reason="名单有误", by=SYSTEM, at=AT)
    assert not queries.is_running(ABOUT, DAY)
    assert not queries.has_run_out(ABOUT, LAST_DAY + timedelta(days=30))
    assert queries.ends_on(ABOUT) is None
    assert refusal(actions.withdraw, notice=notice, reason="再次", by=SYSTEM, at=AT) == "notices.withdrawn"


@pytest.mark.parametrize(
    ("on", "is_open"),
    [
        (DAY - timedelta(days=1), False),
        (DAY, True),
        (LAST_DAY, True),
        (LAST_DAY + timedelta(days=1), False),
    ],
)
def test_objections_are_taken_from_the_first_day_to_the_last(on, is_open):
    notice = make_notice()
    assert queries.is_running(ABOUT, on) is is_open
    if is_open:
        assert make_objection(notice, on=on).state == "open"
    else:
        assert refusal(make_objection, notice, on=on) == "notices.closed"


def test_a_withdrawn_notice_takes_no_objection():
    notice = make_notice()
    stale = PublicNotice.objects.get(pk=notice.pk)
    actions.withdraw(notice=notice, reason="名单有误", by=SYSTEM, at=AT)
    assert refusal(make_objection, stale) == "notices.closed"


@pytest.mark.parametrize("blank", ["name", "contact", "text"])
def test_an_objection_is_complete(blank):
    assert refusal(make_objection, make_notice(), **{blank: "  "}) == "notices.blank_objection"


def test_anybody_objects_and_the_journal_keeps_who_out():
    objection = make_objection(make_notice(), by=NOBODY)
    assert objection.by_user is None
    assert (objection.masked_name, objection.masked_contact) == ("李**", "138****1234")
    entry = JournalEntry.objects.latest("id")
    assert entry.actor == "异议人"
    for secret in ("李四", "13800001234", "不符"):
        assert secret not in entry.payload


def test_a_signed_in_objector_is_kept_with_his_account():
    by = make_applicant()
    assert make_objection(make_notice(), by=by).by_user == by.user


def test_an_answer_closes_an_objection_once():
    objection = make_objection(make_notice())
    by = make_answerer()
    assert not queries.has_run_out(ABOUT, LAST_DAY + timedelta(days=1))
    answered = actions.answer_objection(objection=objection, answer="经核实，属实。", is_upheld=True, by=by, at=AT)
    assert (answered.state, answered.is_upheld, answered.answered_by) == ("answered", True, by.label)
    assert list(queries.upheld_objections(ABOUT)) == [answered]
    assert queries.has_run_out(ABOUT, LAST_DAY + timedelta(days=1))
    assert not queries.has_run_out(ABOUT, LAST_DAY)
    code = refusal(actions.answer_objection, objection=objection, answer="再答", is_upheld=False, by=by, at=AT)
    assert code == "notices.answered"


def test_a_blank_answer_is_none():
    objection = make_objection(make_notice())
    code = refusal(actions.answer_objection, objection=objection, answer=" ", is_upheld=True, by=make_answerer(), at=AT)
    assert code == "notices.blank_answer"


def test_only_the_office_that_published_answers():
    objection = make_objection(make_notice())
    strangers = [
        NOBODY,
        SYSTEM,
        make_applicant(),
        make_official(office=make_office(kind="finance")),
        make_answerer(Role.AUDITOR),
        make_answerer(name="德清县科学技术局", region_code=DEQING),
    ]
    for by in strangers:
        code = refusal(actions.answer_objection, objection=objection, answer="好", is_upheld=False, by=by, at=AT)
        assert code == "notices.not_your_office"


def test_the_office_that_took_over_answers():
    objection = make_objection(make_notice())
    old, new = make_answerer(name=OFFICE), make_answerer(name="安吉县科技和人才局")
    ended = old.post.office
    ended.successor, ended.valid_to = new.post.office, DAY - timedelta(days=1)
    ended.save()
    new = actor_for(new.user, new.post.pk, on=DAY)
    assert actions.answer_objection(objection=objection, answer="好", is_upheld=False, by=new, at=AT).answer == "好"


@pytest.mark.parametrize(
    "change",
    [{"state": "answered"}, {"answer": "好"}, {"is_upheld": True}, {"answered_at": AT}],
)
def test_the_database_knows_no_half_answer(change):
    make_objection(make_notice())
    with pytest.raises(IntegrityError), transaction.atomic():
        Objection.objects.update(**change)


def test_the_database_knows_no_notice_that_ends_before_it_begins():
    make_notice()
    with pytest.raises(IntegrityError), transaction.atomic():
        PublicNotice.objects.update(ends_on=DAY - timedelta(days=1))
