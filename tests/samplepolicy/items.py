"""What may be applied for, with everything the guide says."""

from portal.catalog.declarations import Audience, Condition, Item, Material, Procedure, Question
from portal.rules.law import Article
from tests.samplepolicy import clauses

GRANT = Item(
    code="sample-grant",
    name="样例补助",
    kind="行政给付",
    clause=clauses.SUBSIDY,
    office_kind="science",
    level="county",
    audiences=(Audience.PERSON, Audience.ORGANISATION),
    statutory_days=20,
    promised_days=10,
    statutory_basis=Article("中华人民共和国行政许可法", "第四十二条"),
    notice_days=5,
    result_name="样例补助",
    keywords=("补助", "样例"),
    conditions=(
        Condition(
            code="spent",
            question="支出已经发生，是吗？",
            citation=clauses.SUBSIDY,
            otherwise="请在支出发生后再申请。",
        ),
    ),
    materials=(Material(code="proof", title="支出证明", note="发票或银行回单"),),
    procedures=(Procedure(code="expert-review", title="专家评审", longest_days=20),),
    questions=(
        Question(
            asked="补助有上限吗？",
            answer="有。按比例计算的金额超过上限的，按上限补助。",
        ),
    ),
)
