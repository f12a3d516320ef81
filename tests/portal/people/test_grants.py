from datetime import timedelta

import pytest
from guardian.shortcuts import assign_perm, remove_perm

from portal.people.actors import NOBODY
from portal.people.grants import grant, granted
from portal.people.models import Organisation
from tests.portal.people.factories import TODAY, make_official, make_organisation, make_user
from tests.portal.people.journal import last_payload

pytestmark = pytest.mark.django_db
VIEW = "view_organisation"


def give(user, target, **days):
    days = {"valid_from": TODAY, "valid_to": TODAY + timedelta(days=9), **days}
    return grant(user=user, permission=VIEW, target=target, reason="受邀评审", by=make_official(), **days)


def seen(user, on=TODAY):
    return set(granted(Organisation.objects.all(), user=user, permission=VIEW, on=on))


def test_a_grant_opens_one_object_to_one_person():
    expert, other = make_user(), make_user()
    target, closed = make_organisation(), make_organisation()
    give(expert, target)
    assert seen(expert) == {target}
    assert seen(other) == set()
    assert closed not in seen(expert)


@pytest.mark.parametrize(("day", "is_open"), [(-1, False), (0, True), (9, True), (10, False)])
def test_a_grant_holds_between_its_days(day, is_open):
    expert, target = make_user(), make_organisation()
    give(expert, target)
    assert (target in seen(expert, TODAY + timedelta(days=day))) is is_open


def test_a_bare_guardian_permission_without_reason_and_date_gives_nothing():
    expert, target = make_user(), make_organisation()
    assign_perm(VIEW, expert, target)
    assert seen(expert) == set()


def test_a_permission_taken_away_in_guardian_gives_nothing():
    expert, target = make_user(), make_organisation()
    give(expert, target)
    remove_perm(VIEW, expert, target)
    assert seen(expert) == set()


def test_a_grant_is_journaled_with_its_reason():
    give(make_user(), make_organisation())
    assert last_payload("people.grant")["reason"] == "受邀评审"


def test_nobody_grants_nothing():
    with pytest.raises(ValueError, match="names the person"):
        grant(
            user=make_user(), permission=VIEW, target=make_organisation(), reason="", valid_from=TODAY,
            valid_to=TODAY, by=NOBODY,
        )  # fmt: skip
