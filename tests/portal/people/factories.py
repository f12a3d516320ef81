from datetime import UTC, date, datetime
from itertools import count

from portal.people.actors import actor_for
from portal.people.models import Agency, Office, Organisation, Post, User
from portal.people.roles import Role
from portal.people.rules import citizen_check, uscc_check

TODAY = date(2019, 10, 15)
NOW = datetime(2019, 10, 15, 2, 30, tzinfo=UTC)
LONG_AGO = date(2018, 10, 25)
ZHEJIANG, HUZHOU, ANJI, DEQING, CHUNAN = "330000", "330500", "330523", "330521", "330127"
_numbers = count(1)


def citizen_number(order=None):
    start = f"33052319800101{(order or next(_numbers)) % 1000:03d}"
    return start + citizen_check(start)


def uscc(order=None):
    start = f"91330523MA2B{(order or next(_numbers)):05d}"
    return start + uscc_check(start)


def make_user(**values):
    number = next(_numbers)
    values = {"username": f"user{number}", "name": "张三", **values}
    return User.objects.create(**values)


def make_office(*, kind="sample", region_code=ANJI, **values):
    defaults = {"name": "样例县样例局", "short_name": "样例局", "valid_from": LONG_AGO}
    office, _ = Office.objects.get_or_create(kind=kind, region_code=region_code, defaults={**defaults, **values})
    return office


def make_post(role=Role.HANDLER, *, region_code=ANJI, user=None, office=None, **values):
    return Post.objects.create(
        user=user or make_user(),
        office=office or make_office(region_code=region_code),
        role=role,
        region_code=region_code,
        **{"valid_from": LONG_AGO, **values},
    )


def make_official(role=Role.HANDLER, *, region_code=ANJI, **values):
    post = make_post(role, region_code=region_code, **values)
    return actor_for(post.user, post.pk, on=TODAY)


def make_organisation(**values):
    return Organisation.objects.create(
        **{"uscc": uscc(), "name": "安吉示例有限公司", "region_code": ANJI, **values},
    )


def make_agency(*, user=None, organisation=None, confirmed_at=NOW, **values):
    return Agency.objects.create(
        user=user or make_user(),
        organisation=organisation or make_organisation(),
        confirmed_at=confirmed_at,
        **{"valid_from": LONG_AGO, **values},
    )


def make_applicant(**values):
    return actor_for(make_user(**values), None, on=TODAY)
