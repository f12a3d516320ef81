"""The roles of the portal and what each may do. Rights are deny by default: what is not listed is refused."""

from enum import StrEnum


class Role(StrEnum):
    """What a post is for (design: roles). An applicant holds no post."""

    CLERK = "clerk"  # 综合窗口: checks completeness, never the substance
    HANDLER = "handler"  # 承办
    REVIEWER = "reviewer"  # 审核
    APPROVER = "approver"  # 决定
    DATA_CLERK = "data_clerk"
    DATA_REVIEWER = "data_reviewer"
    PROJECT_CLERK = "project_clerk"
    VIEWER = "viewer"  # dashboards
    SUPERVISOR = "supervisor"  # 督查: reads all of the region, changes nothing but urges and permits
    ITEM_OWNER = "item_owner"  # promised days, parameters
    CASHIER = "cashier"  # payments
    THIRD_PARTY = "third_party"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


ROLE_NAMES = {
    Role.CLERK: "窗口受理",
    Role.HANDLER: "承办",
    Role.REVIEWER: "审核",
    Role.APPROVER: "决定",
    Role.DATA_CLERK: "数据填报",
    Role.DATA_REVIEWER: "数据审核",
    Role.PROJECT_CLERK: "项目管理",
    Role.VIEWER: "驾驶舱查看",
    Role.SUPERVISOR: "督查",
    Role.ITEM_OWNER: "事项管理",
    Role.CASHIER: "资金拨付",
    Role.THIRD_PARTY: "第三方机构",
    Role.AUDITOR: "安全审计",
    Role.ADMINISTRATOR: "系统管理",
}

COUNTER = (Role.CLERK, Role.ADMINISTRATOR)  # who sees licences and letters of authority, and so confirms agents
READS_WHOLE_REGION = frozenset({Role.SUPERVISOR, Role.AUDITOR})
# GB/T 22239: administration, audit and business lie in different hands.
SEPARATE = frozenset({Role.ADMINISTRATOR, Role.AUDITOR})


def may_be_held_together(first: Role, second: Role) -> bool:
    """Whether one person may hold posts with these two roles on the same day."""
    return first == second or not SEPARATE & {first, second}
