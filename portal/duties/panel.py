"""The verbs on a duty's page: address, form, action, and to whom each is offered."""

from collections.abc import Callable
from dataclasses import dataclass

from portal.duties.actions import assigning, reporting, watching
from portal.duties.forms import (
    CloseForm,
    DecisionForm,
    ExtensionForm,
    OfficeForm,
    ReasonForm,
    ReportForm,
    UrgeForm,
)
from portal.duties.models import Duty, Origin, State
from portal.duties.rights import may_assign, may_report, may_watch
from portal.people.actors import Actor
from portal.web import verbs


@dataclass(frozen=True, slots=True)
class Standing:
    """What the reader may do with a duty, found once for all verbs."""

    reports: bool
    watches: bool
    assigns: bool
    is_open: bool
    is_closed: bool
    is_unnamed: bool
    has_office: bool
    has_end: bool
    waits: bool


def standing(actor: Actor, duty: Duty) -> Standing:
    """Where the reader stands towards a duty."""
    return Standing(
        reports=may_report(actor, duty),
        watches=may_watch(actor, duty),
        assigns=may_assign(actor),
        is_open=duty.is_open,
        is_closed=duty.state == State.CLOSED,
        is_unnamed=duty.origin == Origin.UNNAMED,
        has_office=duty.office is not None,
        has_end=duty.due_on is not None,
        waits=duty.extensions.filter(decided_at=None).exists(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(verbs.Entry):
    """One verb, and to whom it is offered."""

    offered: Callable[[Standing], bool]


ENTRIES = (
    Entry(
        name="report", label="填报进度", form=ReportForm, action=reporting.report_progress, done="进度已填报。",
        text="填写累计完成进度，不能低于上次填报。", offered=lambda here: here.reports and here.is_open,
    ),
    Entry(
        name="extend", label="申请延期", form=ExtensionForm, action=reporting.request_extension,
        done="延期申请已提交。", text="由本地区督查岗位或上级机构答复。",
        offered=lambda here: here.reports and here.is_open and here.has_end and not here.waits,
    ),
    Entry(
        name="urge", label="催办", form=UrgeForm, action=watching.urge, done="已催办，责任单位在岗人员已收到消息。",
        text="向责任单位在岗人员发送催办消息，并计入催办次数。",
        offered=lambda here: here.watches and here.is_open and here.has_office,
    ),
    Entry(
        name="answer", label="答复延期申请", form=DecisionForm, action=watching.decide_extension,
        done="延期申请已答复。", text="同意的，完成期限随即顺延。",
        offered=lambda here: here.watches and here.is_open and here.waits,
    ),
    Entry(
        name="close", label="办结", form=CloseForm, action=watching.close, done="任务已办结。",
        text="须有佐证材料。办结后责任单位不再填报。",
        offered=lambda here: here.watches and here.is_open and here.has_office and not here.waits,
    ),
    Entry(
        name="reopen", label="重新办理", form=ReasonForm, action=watching.reopen, is_grave=True,
        done="任务已重新办理。", text="办结有误的，写明理由后重新办理。",
        offered=lambda here: here.watches and here.is_closed,
    ),
    Entry(
        name="assign", label="指定责任单位", form=OfficeForm, action=assigning.assign, done="责任单位已指定。",
        text="文件没有列明责任单位，由省级指定。",
        offered=lambda here: here.assigns and here.is_open and here.is_unnamed,
    ),
    Entry(
        name="add", label="增列责任单位", form=OfficeForm, action=assigning.add, done="已增列责任单位。",
        text="在文件所列单位之外，增加一个配合单位。",
        offered=lambda here: here.assigns and here.is_open and not here.is_unnamed,
    ),
)  # fmt: skip
