"""Which figures anybody may see: the lead office lets them out up to a month, and may take them back."""

from collections.abc import Mapping
from datetime import date, datetime

from portal.clock.today import day_of
from portal.indicators.models import Release
from portal.indicators.registry import report_forms
from portal.indicators.rollups import stamp
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.policies import Policy
from portal.regions.scoped import PROVINCE, level_of
from portal.rules.law import Article
from portal.rules.refusal import Refusal

OPENNESS = Article("中华人民共和国政府信息公开条例", "第十三条")


def settle(*, policy: Policy, months: Mapping[str, date | None], by: Actor, at: datetime) -> None:
    """Let anybody see each indicator's figures up to a month, or no longer where there is none.

    Raises Refusal for whoever does not lead, and for a month that has not begun.
    """
    if not leads(policy, by):
        raise Refusal("release.forbidden", "数据由省级主管部门的数据审核岗位公开。", OPENNESS, "请联系省级主管部门。")
    if any(month is not None and month > day_of(at) for month in months.values()):
        raise Refusal("release.future", "不能公开尚未到来的月份。", OPENNESS, "请选择已经结束的月份。")
    with recording():
        Release.objects.filter(indicator__in=[code for code, month in months.items() if month is None]).delete()
        for code, month in months.items():
            if month is not None:
                values = {"month": month.replace(day=1), "released_by": by.label, "released_at": at}
                Release.objects.update_or_create(indicator=code, defaults=values)
        stamp(policy.app, at)
        note(
            actor_id=by.user_id, actor=by.label, action="indicators.release", subject=f"policy:{policy.slug}",
            payload=dict(months),
        )  # fmt: skip


def leads(policy: Policy, by: Actor) -> bool:
    """Whether a post is that of the provincial office which the policy's forms are reported to."""
    kinds = {form.office_kind for owner, form in report_forms() if owner is policy}
    return (
        by.post is not None
        and by.holds(Role.DATA_REVIEWER)
        and level_of(by.region_code) == PROVINCE
        and by.post.office.kind in kinds
    )
