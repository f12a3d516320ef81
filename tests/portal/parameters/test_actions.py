"""A figure changes by two persons, for the future, with a reason; nothing is ever edited."""

import json
from datetime import date, datetime
from decimal import Decimal

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from portal.journal.models import JournalEntry
from portal.parameters.actions import confirm, withdraw
from portal.parameters.models import ParameterValue, State
from portal.people.actors import NOBODY, SYSTEM
from portal.people.roles import Role
from portal.rules.law import Article
from portal.rules.refusal import Refusal
from portal.rules.rule import Parameter
from tests.portal.parameters.factories import JANUARY, NOW, RULE, TODAY, make_confirmed, make_owner, make_proposal
from tests.portal.rules.factories import rule

pytestmark = pytest.mark.django_db


def code_of(act, **arguments):
    with pytest.raises(Refusal) as caught:
        act(**arguments)
    refusal = caught.value
    assert refusal.text
    assert refusal.citation.cite
    assert refusal.todo
    return refusal.code


def test_a_proposal_waits_and_is_journalled():
    owner = make_owner()
    proposal = make_proposal(by=owner)
    assert (proposal.state, proposal.proposed_by, proposal.proposer) == (State.PROPOSED, owner.user, owner.label)
    entry = JournalEntry.objects.get()
    assert (entry.action, entry.subject) == (
        "parameters.propose",
        "parameter:innovation.tech_trade_subsidy/online_percent",
    )
    assert json.loads(entry.payload)["value"] == "12.5"


def test_another_owner_confirms():
    second = make_owner()
    confirmed = confirm(pk=make_proposal().pk, has_seen_effect=True, by=second, at=NOW)
    assert (confirmed.state, confirmed.confirmed_by, confirmed.confirmer) == (
        State.CONFIRMED, second.user, second.label,
    )  # fmt: skip
    assert JournalEntry.objects.last().action == "parameters.confirm"


def test_the_proposer_cannot_confirm():
    owner = make_owner()
    proposal = make_proposal(by=owner)
    assert code_of(confirm, pk=proposal.pk, has_seen_effect=True, by=owner, at=NOW) == "parameters.same_person"
    assert JournalEntry.objects.count() == 1


def test_nobody_confirms_without_a_look_at_the_effect():
    proposal = make_proposal()
    assert code_of(confirm, pk=proposal.pk, has_seen_effect=False, by=make_owner(), at=NOW) == "parameters.not_seen"


@pytest.mark.parametrize(
    "stranger",
    [
        {"role": Role.APPROVER},
        {"role": Role.ADMINISTRATOR},
        {"kind": "finance"},
        {"region_code": "330500"},
        {"region_code": "330523"},
    ],
)
def test_only_the_owner_of_the_item_in_the_province_proposes_confirms_and_withdraws(stranger):
    proposal, by = make_proposal(), make_owner(**stranger)
    assert code_of(make_proposal, by=by, name="auction_percent") == "parameters.not_owner"
    assert code_of(confirm, pk=proposal.pk, has_seen_effect=True, by=by, at=NOW) == "parameters.not_owner"
    assert code_of(withdraw, pk=proposal.pk, by=by, at=NOW) == "parameters.not_owner"


@pytest.mark.parametrize("by", [NOBODY, SYSTEM])
def test_neither_a_visitor_nor_the_portal_itself_proposes(by):
    assert code_of(make_proposal, by=by) == "parameters.not_owner"


def test_a_rule_without_an_owner_is_changed_by_nobody():
    assert code_of(make_proposal, rule=rule(), name="limit_yuan") == "parameters.not_owner"


@pytest.mark.parametrize("day", [TODAY, date(2019, 10, 14), date(2018, 1, 1)])
def test_a_value_never_works_backwards(day):
    assert code_of(make_proposal, effective_from=day) == "parameters.no_future_day"


def test_tomorrow_is_early_enough():
    assert make_proposal(effective_from=date(2019, 10, 16)).pk


def test_a_proposal_confirmed_too_late_would_work_backwards():
    proposal = make_proposal(effective_from=date(2019, 10, 16))
    late = datetime.fromisoformat("2019-10-16T00:00+08:00")
    assert (
        code_of(confirm, pk=proposal.pk, has_seen_effect=True, by=make_owner(), at=late) == "parameters.no_future_day"
    )


@pytest.mark.parametrize("value", ["-0.01", "100.01", "1e30", "0.00000000001"])
def test_a_percentage_is_a_percentage(value):
    assert code_of(make_proposal, value=Decimal(value)) == "parameters.impossible"


@pytest.mark.parametrize("value", ["0", "100", "0.0000000001", "33.3333333333"])
def test_the_ends_of_a_percentage_belong_to_it(value):
    proposal = make_proposal(value=Decimal(value))
    proposal.refresh_from_db()
    assert proposal.value == Decimal(value)


def test_the_largest_sum_fits_the_column():
    proposal = make_proposal(name="online_cap_yuan", value=Decimal("999999999999999999.9999999999"))
    proposal.refresh_from_db()
    assert proposal.value == Decimal("999999999999999999.9999999999")


def test_a_figure_that_the_clause_prints_is_not_left_open():
    assert code_of(make_proposal, value=None) == "parameters.fixed"


def test_a_figure_that_the_clause_leaves_open_may_be_left_open_again():
    open_rule = rule(parameters=(Parameter("award_yuan", "奖励金额", "元", Article("样例")),), owner="science")
    assert make_proposal(rule=open_rule, name="award_yuan", value=None).value is None


def test_an_unknown_parameter_is_a_mistake_of_the_caller():
    with pytest.raises(LookupError):
        make_proposal(name="online_percnt")


def test_one_proposal_at_a_time():
    make_proposal()
    assert code_of(make_proposal, effective_from=date(2020, 2, 1)) == "parameters.open_proposal"
    assert make_proposal(name="auction_percent").pk


def test_one_value_a_day():
    make_confirmed()
    second = make_proposal(value=Decimal(10))
    assert code_of(confirm, pk=second.pk, has_seen_effect=True, by=make_owner(), at=NOW) == "parameters.day_taken"


def test_a_proposal_is_withdrawn_and_can_be_made_again():
    proposal = make_proposal()
    withdrawn = withdraw(pk=proposal.pk, by=make_owner(), at=NOW)
    assert (withdrawn.state, bool(withdrawn.withdrawer)) == (State.WITHDRAWN, True)
    assert make_proposal().pk


def test_a_confirmed_value_is_withdrawn_only_before_its_day():
    confirmed = make_confirmed()
    on_the_day = datetime.fromisoformat("2020-01-01T00:00+08:00")
    assert code_of(withdraw, pk=confirmed.pk, by=make_owner(), at=on_the_day) == "parameters.in_force"
    assert withdraw(pk=confirmed.pk, by=make_owner(), at=NOW).state == State.WITHDRAWN


def test_what_is_settled_stays_settled():
    withdrawn = withdraw(pk=make_proposal().pk, by=make_owner(), at=NOW)
    confirmed = make_confirmed()
    for done in (withdrawn, confirmed):
        assert code_of(confirm, pk=done.pk, has_seen_effect=True, by=make_owner(), at=NOW) == "parameters.settled"
    assert code_of(withdraw, pk=withdrawn.pk, by=make_owner(), at=NOW) == "parameters.settled"


@pytest.mark.parametrize(
    "change",
    [{"value": 1}, {"effective_from": TODAY}, {"reason": "x"}, {"state": State.PROPOSED}, {"proposer": "x"}],
)
def test_the_database_never_edits_a_value(change):
    confirmed = make_confirmed()
    with pytest.raises(DatabaseError, match="parameter value"), transaction.atomic():
        ParameterValue.objects.filter(pk=confirmed.pk).update(**change)


def test_the_database_never_deletes_a_value():
    confirmed = make_confirmed()
    with pytest.raises(DatabaseError, match="never deleted"), transaction.atomic():
        ParameterValue.objects.filter(pk=confirmed.pk).delete()


def test_the_database_knows_two_persons():
    proposal = make_proposal()
    with pytest.raises(IntegrityError, match="parameter_confirmed_by_another"), transaction.atomic():
        ParameterValue.objects.filter(pk=proposal.pk).update(
            state=State.CONFIRMED, confirmed_by=proposal.proposed_by_id, confirmer="x"
        )
    with pytest.raises(IntegrityError, match="parameter_confirmed_by_somebody"), transaction.atomic():
        ParameterValue.objects.filter(pk=proposal.pk).update(state=State.CONFIRMED)


def test_a_value_shows_its_rule_name_and_day():
    assert str(make_proposal()) == f"{RULE.key} online_percent {JANUARY}"
