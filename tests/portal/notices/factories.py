"""Notices on a small calendar: the one of October 2019, loaded into the table as a site has it."""

from datetime import UTC, date, datetime

from portal.notices import actions
from portal.people.actors import SYSTEM
from portal.people.roles import Role
from tests.portal.people.factories import ANJI, make_office, make_official

AT = datetime(2019, 10, 15, 1, 30, tzinfo=UTC)
DAY = date(2019, 10, 15)  # a Tuesday; five working days later is Tuesday the 22nd
LAST_DAY = date(2019, 10, 22)
OFFICE = "安吉县科学技术局"


def make_notice(**changes):
    return actions.publish(
        **{
            "kind": "grant",
            "title": "技术交易补助拟支持名单公示",
            "body": ["经审查，拟对下列申请予以支持，现予公示。"],
            "rows": [{"申请人": "张三", "事项": "技术交易补助", "金额（元）": "300,000.00"}],
            "mask": {"申请人": "person"},
            "about": "case:330523201910150001",
            "region_code": ANJI,
            "office": OFFICE,
            "published_on": DAY,
            "period_days": 5,
            "period_unit": "working",
            "by": SYSTEM,
            "at": AT,
            **changes,
        }
    )


def make_objection(notice, **changes):
    return actions.object_to(
        **{
            "notice": notice, "name": "李四", "contact": "13800001234", "text": "成交额与合同不符。", "by": SYSTEM,
            "on": DAY, "at": AT, **changes,
        }
    )  # fmt: skip


def make_answerer(role=Role.HANDLER, name=OFFICE, region_code=ANJI):
    office = make_office(kind=f"science-{name}", region_code=region_code, name=name, short_name=name[:6])
    return make_official(role, region_code=region_code, office=office)
