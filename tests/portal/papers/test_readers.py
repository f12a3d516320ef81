"""Reading is denied unless the room that owns the matter allows it."""

import pytest

from portal.papers import readers
from portal.papers.models import Paper
from portal.people.actors import NOBODY, Actor


@pytest.fixture
def rooms(monkeypatch):
    monkeypatch.setattr(readers, "_rooms", {})


def test_a_matter_that_nobody_owns_is_read_by_nobody(rooms):
    assert not readers.may_read(Actor(), Paper(about="case:1"))


def test_the_owning_room_is_asked_with_its_reference(rooms):
    readers.register("case", lambda actor, reference: actor is not NOBODY and reference == "330523")
    assert readers.may_read(Actor(name="甲"), Paper(about="case:330523"))
    assert not readers.may_read(Actor(name="甲"), Paper(about="case:330521"))
    assert not readers.may_read(NOBODY, Paper(about="case:330523"))
    assert not readers.may_read(Actor(name="甲"), Paper(about="payment:330523"))
    assert not readers.may_read(Actor(name="甲"), Paper(about=""))


def test_two_rooms_cannot_own_one_matter(rooms):
    readers.register("case", lambda _actor, _reference: True)
    with pytest.raises(ValueError, match="twice"):
        readers.register("case", lambda _actor, _reference: False)
