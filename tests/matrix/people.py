"""Who walks the portal: one person per column of the table."""

from portal.people.actors import NOBODY, Actor
from portal.people.roles import Role
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, USCCS, ZHEJIANG, make_agent, make_official

HANGZHOU = "330100"
# column: role, kind of office, region, level; "~" marks the neighbour
OFFICIALS = {
    "clerk": (Role.CLERK, "service_center", ANJI, "county"),
    "clerk~": (Role.CLERK, "service_center", DEQING, "county"),
    "handler": (Role.HANDLER, "science", ANJI, "county"),
    "handler~": (Role.HANDLER, "science", DEQING, "county"),
    "finance": (Role.REVIEWER, "finance", ANJI, "county"),
    "city": (Role.REVIEWER, "science", HUZHOU, "city"),
    "city~": (Role.REVIEWER, "science", HANGZHOU, "city"),
    "prov": (Role.APPROVER, "science", ZHEJIANG, "province"),
    "superv": (Role.SUPERVISOR, "government_office", ANJI, "county"),
    "superv~": (Role.SUPERVISOR, "government_office", DEQING, "county"),
    "audit": (Role.AUDITOR, "service_center", ANJI, "county"),
    "admin": (Role.ADMINISTRATOR, "service_center", ANJI, "county"),
    "owner": (Role.ITEM_OWNER, "science", ZHEJIANG, "province"),
    "cashier": (Role.CASHIER, "finance", ZHEJIANG, "province"),
}
COLUMNS = ("visitor", "own", "other", *OFFICIALS)


def make_people() -> dict[str, Actor]:
    """Everybody, by column: `own` files all cases, `other` acts for another organisation."""
    officials = {
        column: make_official(role, kind=kind, region_code=region, level=level)
        for column, (role, kind, region, level) in OFFICIALS.items()
    }
    return {"visitor": NOBODY, "own": make_agent(), "other": make_agent(USCCS[1], "别家科技有限公司"), **officials}
