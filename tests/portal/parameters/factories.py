"""Item owners, and values of the sample figures."""

from datetime import date
from decimal import Decimal

from innovation.rules import TECH_TRADE_SUBSIDY
from portal.parameters.actions import confirm, propose
from portal.people.roles import Role
from tests.portal.people.factories import NOW, TODAY, make_office, make_official

__all__ = ["JANUARY", "NOW", "RULE", "TODAY", "make_confirmed", "make_owner", "make_proposal"]
RULE = TECH_TRADE_SUBSIDY
JANUARY = date(2020, 1, 1)


def make_owner(*, role=Role.ITEM_OWNER, kind="science", region_code="330000"):
    office = make_office(kind=kind, region_code=region_code)
    return make_official(role, region_code=region_code, office=office)


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
