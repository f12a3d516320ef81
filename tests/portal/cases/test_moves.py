"""The table of moves: whole, and never left by any sequence of verbs."""

import random

import pytest
from django.db import DatabaseError, transaction

from portal.cases import moves
from portal.cases.actions.moving import lock, take
from portal.cases.models import Case
from portal.cases.states import ENDED, State, Verb
from portal.journal.recording import recording
from portal.people.actors import SYSTEM
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from portal.workdays.calendar import load
from tests.portal.cases.factories import make_agent, make_official, make_submitted, moment


def test_every_state_can_be_reached():
    assert moves.reachable() == set(State)


def test_no_state_under_way_is_a_dead_end():
    assert moves.dead_ends() == set()


def test_every_verb_stands_once_and_cites():
    assert [move.verb for move in moves.MOVES] == list(Verb)
    assert all(move.citation.cite for move in moves.MOVES)


@pytest.mark.parametrize("state", sorted(ENDED - {State.CLOSED}))
def test_an_ended_case_moves_no_more(state):
    assert moves.verbs_from(state) == []


def test_a_closed_case_can_only_be_revoked():
    assert moves.verbs_from(State.CLOSED) == [Verb.REVOKE]


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(8))
def test_random_verbs_never_leave_the_table(seed):
    """Every accepted move is a row of the table, every refused one changes nothing."""
    rng = random.Random(seed)
    agent = make_agent()
    case = make_submitted(agent)
    officials = [
        make_official(role) for role in (Role.CLERK, Role.HANDLER, Role.REVIEWER, Role.APPROVER, Role.SUPERVISOR)
    ]
    actors = [agent, SYSTEM, *officials]
    calendar = load()
    for _ in range(60):
        verb, actor = rng.choice(list(Verb)), rng.choice(actors)
        before = Case.objects.get(pk=case.pk)
        try:
            with recording():
                event = take(
                    case=lock(case), verb=verb, by=actor, at=moment(), calendar=calendar,
                    reason=rng.choice(["", "理由"]),
                )  # fmt: skip
        except Refusal:
            after = Case.objects.get(pk=case.pk)
            assert (after.state, after.version) == (before.state, before.version)
            continue
        move = moves.BY_VERB[verb]
        assert State(event.from_state) == before.state in move.sources
        assert State(event.to_state) == (move.to or before.state)


@pytest.mark.django_db
def test_a_reason_is_asked_where_the_table_says_so():
    case = make_submitted()
    clerk = make_official(Role.CLERK, kind="service_center")
    with pytest.raises(Refusal) as refused, recording():
        take(case=lock(case), verb=Verb.DECLINE, by=clerk, at=moment(), calendar=load(), reason="  ")
    assert refused.value.code == "no_reason"


@pytest.mark.django_db
def test_history_can_neither_be_changed_nor_removed():
    case = make_submitted()
    for attempt in (
        lambda: case.events.update(actor="别人"),
        lambda: case.events.all()._raw_delete("default"),
        lambda: case.snapshots.update(record=[]),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            attempt()
