"""The verbs of the desk as data: address, form, the action each one enters, and what is said when it is done."""

from dataclasses import dataclass

from portal.cases import desk_forms as forms
from portal.cases.actions import deciding, review, window
from portal.cases.states import Verb
from portal.web import verbs


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(verbs.Entry):
    """One verb. `is_rehearsed`: what it entails is shown before it is sent.

    `is_inline`: the panel of the case carries its form, so that its own page is seen only when something was wrong.
    """

    verb: Verb
    form: type[forms.VerbForm]
    label: str = ""
    is_rehearsed: bool = True
    is_inline: bool = False

    @property
    def title(self) -> str:
        return self.label or self.verb.label


ENTRIES = (
    Entry(
        verb=Verb.ACCEPT, name="accept", form=forms.VerbForm, action=window.accept, is_rehearsed=False, is_inline=True,
        done="已受理，受理通知书已制发，办理时限从次日起计算。",
    ),
    Entry(
        verb=Verb.REQUEST_CORRECTION, name="request-correction", form=forms.CorrectionForm,
        action=window.request_correction, done="一次性补正告知书已制发，等待申请人补正。",
    ),
    Entry(
        verb=Verb.DECLINE, name="decline", form=forms.ReasonForm, action=window.decline, is_grave=True,
        done="不予受理通知书已制发。",
    ),
    Entry(
        verb=Verb.PERMIT_CORRECTION, name="permit-correction", form=forms.ReasonForm, action=window.permit_correction,
        is_rehearsed=False, done="已同意受理窗口再次告知补正。",
    ),
    Entry(
        verb=Verb.GIVE_OPINION, name="give-opinion", form=forms.OpinionForm, action=review.give_opinion,
        is_rehearsed=False, is_inline=True, done="意见已提交，办件转入下一环节。",
    ),
    Entry(
        verb=Verb.DECIDE, name="decide", form=forms.DecideForm, action=deciding.decide,
        done="决定已作出，决定书已制发。",
    ),
    Entry(
        verb=Verb.RETURN, name="return", form=forms.ReturnForm, action=review.return_, label="退回重审", is_grave=True,
        done="已退回，该环节及其后的环节将重新办理。",
    ),
    Entry(
        verb=Verb.PAUSE, name="pause", form=forms.PauseForm, action=review.pause,
        done="特别程序告知书已制发，办理时限暂停计算。",
    ),
    Entry(
        verb=Verb.RESUME, name="resume", form=forms.VerbForm, action=review.resume, is_rehearsed=False, is_inline=True,
        done="特别程序已结束，办理时限恢复计算。",
    ),
    Entry(
        verb=Verb.EXTEND, name="extend", form=forms.ReasonForm, action=review.extend,
        done="办理时限已延长，并已告知申请人。",
    ),
    Entry(
        verb=Verb.TERMINATE, name="terminate", form=forms.ReasonForm, action=deciding.terminate, label="终止办理",
        is_grave=True, done="办件已终止，并已告知申请人。",
    ),
    Entry(
        verb=Verb.DELIVER, name="deliver", form=forms.VerbForm, action=window.deliver, is_rehearsed=False,
        is_inline=True, done="结果已送达，并已请申请人评价。",
    ),
    Entry(
        verb=Verb.REVOKE, name="revoke", form=forms.ReasonForm, action=deciding.revoke, is_grave=True,
        done="决定已撤销，并已告知申请人。",
    ),
)  # fmt: skip
BY_VERB = {entry.verb: entry for entry in ENTRIES}
