"""Two officials who decide one case in the same moment: one of them does, the other is told so."""

import threading

import pytest
from django.db import connection

from portal.cases.actions.deciding import decide
from portal.cases.models import CaseEvent, Decision
from portal.cases.states import Outcome, Verb
from portal.journal.models import JournalEntry
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from portal.workdays.calendar import load
from tests.portal.cases.factories import make_official, make_reviewed, make_staff, moment

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_approvers_who_decide_at_once_one_wins_and_the_other_is_told(today):
    staff = make_staff()
    approvers = {Outcome.GRANT: staff.approver, Outcome.REFUSE: make_official(Role.APPROVER)}
    case = make_reviewed(staff)
    version, entries = case.version, JournalEntry.objects.count()
    calendar, ready, done, refused = load(), threading.Barrier(2), [], []

    def give(outcome, by):
        ready.wait()
        try:
            decide(
                case=case,
                outcome=outcome,
                reason="经审查",
                by=by,
                at=moment(hour=16),
                calendar=calendar,
                version=version,
            )
            done.append(outcome)
        except Refusal as refusal:
            refused.append(refusal)
        finally:
            connection.close()

    threads = [threading.Thread(target=give, args=pair) for pair in approvers.items()]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]

    [outcome], [refusal] = done, refused
    assert refusal.code == "stale"
    assert Decision.objects.get().outcome == outcome
    assert CaseEvent.objects.filter(case=case, verb=Verb.DECIDE).count() == 1
    subjects = JournalEntry.objects.order_by("id").values_list("action", flat=True)[entries:]
    assert [action for action in subjects if action.endswith("decide")] == ["cases.decide"]
