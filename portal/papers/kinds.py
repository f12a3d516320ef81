"""The kinds of paper that the kernel issues: what each is called, how it is numbered, which facts it needs.

Days in facts are dates, amounts are {"label", "yuan": Decimal, "capitals"}. Beside what a kind needs, it takes
`is_person` (addressed as 您), `contact`, `query_code`; a refusal takes `remedy` ({"reconsideration", "court"}) and
`competent_office`; a decision takes `amounts`, `table` ({"columns", "rows", "note"}), `remedy`, `attachments` and
`copied_to`, and its paragraphs that begin with 一、 or （一） are set as headings. A result (a certificate, a letter
that says where something is fetched) has its title from the policy and takes a `table`. The blocks of a report are made
by `portal.papers.blocks`; beside them it takes `addressee`, `masthead` (what follows the issuer in its red head),
`copied_to` and `is_extract` (a page taken out of a report, without head and signature: never issued). The facts of a
table for signature are those of `blocks.table`, with `period` (时期) if it has one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A kind's word; its template is `templates/papers/<word>.typ`."""

    RECEIPT = "receipt"
    ACCEPTANCE = "acceptance"
    CORRECTION = "correction"
    NON_ACCEPTANCE = "non_acceptance"
    SPECIAL_PROCEDURE = "special_procedure"
    DECISION = "decision"
    RESULT = "result"
    PAYMENT_ORDER = "payment_order"
    JOURNAL_HEAD = "journal_head"
    REPORT = "report"
    SUMMARY_TABLE = "summary_table"
    BULLETIN = "bulletin"


@dataclass(frozen=True, slots=True)
class Shape:
    """`series` follows the issuer's code in the number; `needs` maps each fact the template reads to its label."""

    label: str
    series: str
    needs: Mapping[str, str]


_CASE = {"addressee": "收件人", "item": "事项名称", "case_number": "办件编号"}
_FILED = {**_CASE, "received_on": "收件日期"}
_GROUNDS = {"grounds": "依据"}

SHAPES: Mapping[Kind, Shape] = {
    Kind.RECEIPT: Shape(
        "收件回执", "收字", {**_FILED, "materials": "材料清单", "respond_by_on": "告知期限", "query_code": "查询码"}
    ),
    Kind.ACCEPTANCE: Shape(
        "受理通知书",
        "受字",
        {**_FILED, **_GROUNDS, "accepted_on": "受理日期", "promised_days": "承诺时限", "due_on": "办结日期"},
    ),
    Kind.CORRECTION: Shape(
        "一次性补正告知书",
        "补字",
        {**_FILED, **_GROUNDS, "gaps": "补正内容", "respond_by_on": "补正期限"},
    ),
    Kind.NON_ACCEPTANCE: Shape("不予受理通知书", "不受字", {**_FILED, **_GROUNDS, "reasons": "不予受理的理由"}),
    Kind.SPECIAL_PROCEDURE: Shape(
        "特别程序告知书",
        "特字",
        {
            **_CASE, **_GROUNDS, "procedure": "特别程序", "reason": "原因", "starts_on": "起算日期",
            "needed_days": "所需时间",
        },
    ),
    Kind.DECISION: Shape("决定书", "", {"addressee": "主送", "paragraphs": "正文"}),
    Kind.RESULT: Shape("结果文书", "结字", {**_CASE, "paragraphs": "正文"}),
    Kind.PAYMENT_ORDER: Shape(
        "拨付通知",
        "拨字",
        {
            "addressee": "收件人", "case_number": "办件编号", "basis": "拨付依据", "payee": "收款人",
            "bank": "开户银行", "account": "账号", "amount": "金额", "purpose": "资金用途",
        },
    ),
    Kind.JOURNAL_HEAD: Shape(
        "日志封存单",
        "志字",
        {"day": "日志日期", "entries": "累计条数", "last_number": "末条序号", "head_hash": "末条摘要值"},
    ),
    Kind.REPORT: Shape("统计报告", "统字", {"blocks": "正文"}),
    Kind.SUMMARY_TABLE: Shape(
        "汇总表",
        "表字",
        {
            "columns": "表头", "rows": "表内数据", "unit": "计量单位", "prepared_by": "制表人",
            "reviewed_by": "审核人", "made_on": "制表日期",
        },
    ),
    Kind.BULLETIN: Shape("通报", "通字", {"addressee": "主送", "paragraphs": "正文", "table": "任务清单"}),
}  # fmt: skip
CHOICES = [(kind.value, shape.label) for kind, shape in SHAPES.items()]
