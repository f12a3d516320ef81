"""Why an import is refused beside what its sheet says."""

from django.db import DatabaseError

from portal.exchange.declarations import Resource
from portal.rules.refusal import Refusal

JUDGED = frozenset({"22", "23"})  # classes of SQL states: values that can't be kept, constraints that do not hold


def impossible(error: DatabaseError, resource: Resource) -> Refusal:
    """The database said no to a row. Raises the error again where it did not judge but was itself unwell."""
    if getattr(error.__cause__, "sqlstate", "")[:2] not in JUDGED:
        raise error
    return Refusal(
        "imports.impossible", "有的行不符合登记册的约束，数据库没有接收，什么都没有写入。", resource.clause,
        "请核对编号、日期和数量之间的关系后重新上传；仍不成功的，请联系系统管理员。",
    )  # fmt: skip
