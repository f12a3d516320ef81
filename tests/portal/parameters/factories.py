"""Item owners, and values of the sample figures."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count

from innovation.rules import TECH_TRADE_SUBSIDY
from portal.parameters.actions import confirm, propose
from portal.people.actors import Actor
from portal.people.models import Office, Post, User
from portal.people.roles import Role

RULE = TECH_TRADE_SUBSIDY
TODAY = date(2019, 10, 15)
NOW = datetime(2019, 10, 15, 2, 30, tzinfo=UTC)
JANUARY = date(2020, 1, 1)
_numbers = count(1)


def make_owner(*, role=Role.ITEM_OWNER, kind="science", region_code="330000"):
    user = User.objects.create(username=f"owner{next(_numbers)}", name="李四")
    about = {"name": "省科技厅", "short_name": "省科技", "valid_from": date(2018, 10, 25)}
    office, _ = Office.objects.get_or_create(kind=kind, region_code=region_code, defaults=about)
    post = Post.objects.create(
        user=user, office=office, role=role, region_code=region_code, valid_from=date(2018, 10, 25)
    )
    return Actor(user=user, post=post)


def make_proposal(*, by=None, **changes):
    about = {
        "rule": RULE,
        "name": "online_percent",
        "value": Decimal("12.5"),
        "effective_from": JANUARY,
        "reason": "年度预算调整",
        "document_number": "浙科发〔2019〕1号",
        "at": NOW,
    }
    return propose(by=by or make_owner(), **{**about, **changes})


def make_confirmed(**changes):
    return confirm(pk=make_proposal(**changes).pk, has_seen_effect=True, by=make_owner(), at=NOW)
