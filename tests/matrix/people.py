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
# Those who report, carry works and watch; their table is the second one.
REPORTERS = {
    "dclerk": (Role.DATA_CLERK, "forestry", ANJI, "county"),
    "dclerk~": (Role.DATA_CLERK, "forestry", DEQING, "county"),
    "dcity": (Role.DATA_REVIEWER, "forestry", HUZHOU, "city"),
    "dcity~": (Role.DATA_REVIEWER, "forestry", HANGZHOU, "city"),
    "dprov": (Role.DATA_REVIEWER, "forestry", ZHEJIANG, "province"),
    "pclerk": (Role.PROJECT_CLERK, "forestry", ANJI, "county"),
    "pclerk~": (Role.PROJECT_CLERK, "forestry", DEQING, "county"),
    "pcity": (Role.PROJECT_CLERK, "forestry", HUZHOU, "city"),
    "pprov": (Role.PROJECT_CLERK, "forestry", ZHEJIANG, "province"),
    "viewer": (Role.VIEWER, "government_office", ZHEJIANG, "province"),
    "viewer-c": (Role.VIEWER, "government_office", ANJI, "county"),
    "dsuperv": (Role.SUPERVISOR, "government_office", ZHEJIANG, "province"),
}
REPORTING_COLUMNS = ("visitor", "own", "handler", "superv", "audit", "admin", *REPORTERS)


def make_people() -> dict[str, Actor]:
    """Everybody, by column: `own` files all cases, `other` acts for another organisation."""
    officials = {
        column: make_official(role, kind=kind, region_code=region, level=level)
        for column, (role, kind, region, level) in (OFFICIALS | REPORTERS).items()
    }
    return {"visitor": NOBODY, "own": make_agent(), "other": make_agent(USCCS[1], "别家科技有限公司"), **officials}
