"""What reforms of regions and offices leave to a post: what it reads, what it carries on; read with the post."""

from datetime import date

import pytest

from portal.people.actors import actor_for
from portal.people.models import Office
from portal.people.roles import Role
from tests.portal.cases.factories import TODAY, make_official

pytestmark = pytest.mark.django_db
SHANGCHENG, JIANGGAN, QIANTANG, GONGSHU, XIACHENG = "330102", "330104", "330114", "330105", "330103"
AFTER = date(2021, 7, 1)


def of(region_code, on=AFTER, role=Role.HANDLER):
    official = make_official(role, region_code=region_code, on=on)
    return actor_for(official.user, official.post.pk, on=on)


def old_office(region_code, kind="science"):
    return Office.objects.get(kind=kind, region_code=region_code, valid_to=date(2021, 4, 8))


@pytest.mark.parametrize("role", [Role.HANDLER, Role.DATA_CLERK, Role.SUPERVISOR, Role.CASHIER])
def test_every_post_reads_what_its_region_took_over_and_carries_it_on(role):
    heir = of(SHANGCHENG, role=role)
    assert heir.scope == (SHANGCHENG, JIANGGAN)
    assert heir.covers(JIANGGAN)
    assert heir.covers("330104003")
    assert heir.acts_for(old_office(JIANGGAN).pk)
    assert not heir.covers(XIACHENG)
    assert not heir.acts_for(old_office(XIACHENG).pk)


def test_whoever_got_a_part_reads_but_does_not_carry_on():
    part = of(QIANTANG)
    assert part.scope == (QIANTANG, JIANGGAN)
    assert not part.covers(JIANGGAN)
    assert part.offices == (part.post.office_id,)


def test_before_the_reform_everybody_keeps_to_his_own():
    neighbour = of(GONGSHU, on=date(2021, 4, 8))
    assert neighbour.scope == (GONGSHU,)
    assert not neighbour.covers(XIACHENG)
    assert neighbour.offices == (neighbour.post.office_id,)


def test_business_comes_down_through_several_reforms():
    heir = of(GONGSHU)
    first = Office.objects.create(
        kind="science", region_code=XIACHENG, name="旧局", short_name="旧局", valid_from=date(2010, 1, 1),
        valid_to=date(2017, 12, 31), successor=old_office(XIACHENG),
    )  # fmt: skip
    again = actor_for(heir.user, heir.post.pk, on=AFTER)
    assert set(again.heritage.offices) == {first.pk, old_office(XIACHENG).pk}


def test_it_costs_no_statement(django_assert_num_queries):
    official = make_official(Role.SUPERVISOR, kind="government_office", region_code=GONGSHU, on=AFTER)
    for on in (TODAY, AFTER):
        with django_assert_num_queries(1):
            actor_for(official.user, official.post.pk, on=on)


def test_an_applicant_inherits_nothing():
    applicant = actor_for(make_official(Role.HANDLER).user, 0, on=AFTER)
    assert (applicant.offices, applicant.covers(SHANGCHENG)) == ((), False)
