"""The summary table as a numbered paper of the office that made it."""

from datetime import datetime

from portal.clock.today import day_of
from portal.indicators import refusals
from portal.indicators.actions.urging import may_urge
from portal.indicators.states import STAGE_NAMES, Verb
from portal.indicators.summary import Summary
from portal.papers.actions import issue
from portal.papers.blocks import table
from portal.papers.kinds import Kind
from portal.papers.models import Paper
from portal.papers.numbering import issuer_code
from portal.people.actors import Actor


def issue_table(*, summary: Summary, reviewed_by: str, by: Actor, at: datetime) -> Paper:
    """Issue the table with 制表人, 审核人 and date. Raises Refusal for whoever reviews no report of the form."""
    if by.post is None or not may_urge(summary.form, by):
        raise refusals.not_yours(summary.form, Verb.RETURN, "上级主管部门的数据审核岗位")
    facts = table(
        columns=summary.heads, rows=summary.printed, unit="见表头", strong_rows=(0,), note=STAGE_NAMES[summary.stage],
        prepared_by=str(by.user), reviewed_by=reviewed_by, made_on=day_of(at),
    )  # fmt: skip
    return issue(
        kind=Kind.SUMMARY_TABLE,
        issuer_code=issuer_code(by.post.office),
        issuer=by.post.office.name,
        about=f"period:{summary.period.pk}",
        facts={**facts, "period": summary.period.title},
        region_code=by.region_code,
        issued_on=day_of(at),
        title=f"{summary.region}{summary.form.name}汇总表",
        by=by,
        at=at,
    )


def may_read(actor: Actor, _reference: str) -> bool:
    """Who may open a summary table: every official, as the figures in it are no secret among them."""
    return actor.is_official
