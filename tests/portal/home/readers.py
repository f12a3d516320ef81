from datetime import UTC, datetime

from django.test import Client

from portal.inbox.actions import send
from portal.people.actors import Actor
from portal.people.roles import Role
from tests.portal.people.desks import seat
from tests.portal.people.factories import make_post, make_user

AT = datetime(2019, 10, 15, 2, 30, tzinfo=UTC)


def signed_in(user=None):
    return seat(Client(), Actor(user=user or make_user()))


def official(role=Role.AUDITOR, *, region_code="330000"):
    """Somebody signed in, in a post."""
    return signed_in(make_post(role, region_code=region_code).user)


def tell(user, number=1, **changes):
    values = {"subject": f"消息{number}", "body": "您的申请已受理。", "key": f"case:{number}", "at": AT, "link": "/my/"}
    return send(to=user, **{**values, **changes})
