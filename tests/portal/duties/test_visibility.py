"""Who finds which duties."""

import pytest

from portal.duties.models import Duty, Standing, State
from portal.people.actors import NOBODY
from portal.people.roles import Role
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, ZHEJIANG, make_agent, make_official
from tests.portal.duties.factories import make_duty

pytestmark = pytest.mark.django_db


def seen(actor, *duties):
    found = Duty.objects.all().visible_to(actor).filter(pk__in=[duty.pk for duty in duties])
    return [duty for duty in duties if duty in found]


@pytest.mark.parametrize(
    ("role", "kind", "region", "level", "sees"),
    [
        (Role.HANDLER, "government", ANJI, "county", "anji"),
        (Role.HANDLER, "science", ANJI, "county", ""),
        (Role.CLERK, "government", ANJI, "county", ""),
        (Role.HANDLER, "government", HUZHOU, "city", "anji deqing city"),
        (Role.HANDLER, "government", ZHEJIANG, "province", "anji deqing city"),
        (Role.SUPERVISOR, "government_office", ANJI, "county", "anji"),
        (Role.AUDITOR, "service_center", HUZHOU, "city", "anji deqing city"),
        (Role.SUPERVISOR, "service_center", ZHEJIANG, "province", "anji deqing city unnamed"),
        (Role.ITEM_OWNER, "science", ZHEJIANG, "province", "unnamed"),
        (Role.ITEM_OWNER, "science", ANJI, "county", ""),
        (Role.VIEWER, "government_office", ZHEJIANG, "province", ""),
    ],
)
def test_by_office_level_and_region(role, kind, region, level, sees):
    duties = {
        "anji": make_duty(),
        "deqing": make_duty(region_code=DEQING),
        "city": make_duty(region_code=HUZHOU),
        "unnamed": make_duty("", ZHEJIANG, clause="2-1"),
    }
    actor = make_official(role, kind=kind, region_code=region, level=level)
    assert seen(actor, *duties.values()) == [duties[word] for word in sees.split()]


def test_applicants_and_visitors_find_none():
    assert seen(NOBODY, make_duty()) == seen(make_agent(), make_duty()) == []


def test_the_leader_of_a_clause_finds_all_of_it_and_a_mere_first_does_not():
    county = make_duty()
    lead = make_official(Role.HANDLER, kind="science", region_code=ZHEJIANG, level="province")
    own = make_duty("science", ZHEJIANG, standing=Standing.FIRST)
    assert seen(lead, own, county) == [own]
    make_duty("science", ZHEJIANG, standing=Standing.LEAD)
    assert seen(lead, own, county) == [own, county]


def test_whoever_took_over_finds_what_was_handed_on():
    heir = make_duty()
    old = make_duty(region_code=DEQING, state=State.ENDED, taken_over_by=heir)
    handler = make_official(Role.HANDLER, kind="government", region_code=ANJI)
    assert seen(handler, old, heir) == [old, heir]
