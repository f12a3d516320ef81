"""The public notice of a grant: what it shows, masked, and for how long."""

from datetime import datetime

from portal.cases.models import Case, Decision
from portal.clock.today import day_of
from portal.notices.actions import publish
from portal.notices.models import PublicNotice
from portal.people.actors import Actor


def publish_grant(case: Case, decision: Decision, *, by: Actor, at: datetime) -> PublicNotice:
    """Publish who is to be granted what, under which clause, for the item's number of working days."""
    assert by.post is not None
    assert case.declared.notice_days is not None
    row = {"申请人": case.applicant_name, "事项": case.item.name, "内容": case.title}
    if decision.amount_yuan is not None:
        row["金额（元）"] = f"{decision.amount_yuan:,.2f}"
    office = by.post.office
    return publish(
        kind="grant",
        title=f"{case.declared.result_name}拟支持名单公示",
        body=[
            f"根据{case.declared.clause.cite}，经审查，拟对下列申请予以支持，现予公示。",
            f"公示期{case.declared.notice_days}个工作日。公示期间对名单有异议的，可以在本页提出，并说明事实和理由。",
        ],
        rows=[row],
        mask={"申请人": "organisation" if case.is_for_organisation else "person"},
        about=case.reference,
        region_code=case.region_code,
        office=office.name,
        published_on=day_of(at),
        period_days=case.declared.notice_days,
        period_unit="working",
        by=by,
        at=at,
    )
