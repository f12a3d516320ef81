from datetime import timedelta

import pytest

from portal.people.actions.interests import declare_interest, end_interest
from portal.people.models import Interest
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.portal.people.factories import DEQING, NOW, TODAY, make_applicant, make_official, uscc
from tests.portal.people.journal import actions

pytestmark = pytest.mark.django_db


def declare(by, **values):
    values = {"uscc": uscc(), "reason": "近亲属在该单位任职", "valid_from": TODAY, "valid_to": None, **values}
    return declare_interest(by=by, at=NOW, **values)


def refusal_of(step, *arguments, **values):
    with pytest.raises(Refusal) as refusal:
        step(*arguments, **values)
    return refusal.value.code


def test_a_declared_interest_keeps_its_official_out():
    by, code = make_official(), uscc()
    declare(by, uscc=code.lower())
    assert Interest.objects.touching(user=by.user, usccs=[code], on=TODAY).exists()
    assert actions() == ["people.declare_interest"]


def test_an_interest_may_lie_in_one_case():
    by = make_official()
    declare(by, uscc="", case_number="A1")
    assert Interest.objects.touching(user=by.user, case_number="A1", on=TODAY).exists()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"uscc": "", "case_number": ""}, "people.interest_target"),
        ({"case_number": "A1"}, "people.interest_target"),
        ({"uscc": "91350100M000100Y44"}, "people.uscc"),
        ({"valid_to": TODAY - timedelta(days=1)}, "people.interest_dates"),
    ],
)
def test_a_declaration_that_says_nothing_clear_is_refused(values, code):
    assert refusal_of(declare, make_official(), **values) == code


def test_only_officials_declare():
    assert refusal_of(declare, make_applicant()) == "people.interest_official"


def test_the_administrator_of_the_region_ends_an_interest():
    interest = declare(make_official())
    ended = end_interest(interest=interest, last_day=TODAY, by=make_official(Role.ADMINISTRATOR))
    assert ended.valid_to == TODAY
    assert not Interest.objects.on(TODAY + timedelta(days=1)).exists()


def test_nobody_else_ends_an_interest():
    by = make_official()
    interest = declare(by)
    own = declare(make_official(Role.ADMINISTRATOR))
    others = [by, make_official(Role.SUPERVISOR), make_official(Role.ADMINISTRATOR, region_code=DEQING)]
    for other in others:
        assert refusal_of(end_interest, interest=interest, last_day=TODAY, by=other) == "people.interest_end"
    administrator = make_official(Role.ADMINISTRATOR)
    assert end_interest(interest=own, last_day=TODAY, by=administrator).valid_to == TODAY


def test_an_administrator_does_not_end_his_own():
    by = make_official(Role.ADMINISTRATOR)
    assert refusal_of(end_interest, interest=declare(by), last_day=TODAY, by=by) == "people.interest_end"


def test_who_sees_an_interest():
    by = make_official()
    interest = declare(by)
    assert interest in Interest.objects.visible_to(by)
    assert interest in Interest.objects.visible_to(make_official(Role.ADMINISTRATOR))
    assert not Interest.objects.visible_to(make_official(Role.ADMINISTRATOR, region_code=DEQING)).exists()
    assert not Interest.objects.visible_to(make_official(Role.REVIEWER)).exists()
