"""What may be applied for under document 31, with everything the guide says (sheet S31-1)."""

from innovation import clauses
from portal.catalog.declarations import Audience, Condition, Item, Material, Procedure, Question
from portal.files.kinds import DOCX, SCANS
from portal.rules.law import Article

LICENSING_TERM = Article("中华人民共和国行政许可法", "第四十二条")

TECH_TRADE = Item(
    code="tech-trade",
    name="技术交易产业化补助",
    kind="行政给付",
    clause=clauses.TECH_MARKET,
    office_kind="science",
    level="province",
    audiences=(Audience.ORGANISATION,),
    statutory_days=20,
    promised_days=18,
    statutory_basis=LICENSING_TERM,
    notice_days=5,
    is_fiscal=True,
    result_name="技术交易产业化补助",
    keywords=("技术市场", "竞价", "拍卖", "科技成果", "补助", "产业化", "技术合同"),
    conditions=(
        Condition(
            code="registered",
            question="买受企业在本省登记注册，技术合同已完成登记，是吗？",
            citation=clauses.TECH_MARKET,
            otherwise="请先到技术合同登记机构办理合同登记。",
        ),
        Condition(
            code="industrialisation",
            question="购买的成果用于产业化项目，是吗？",
            citation=clauses.TECH_MARKET,
            otherwise="本项补助只支持产业化项目；用于研究开发的，可以咨询创新券等政策。",
        ),
        Condition(
            code="once",
            question="同一技术合同还没有获得过本项补助，是吗？",
            citation=clauses.TECH_MARKET,
            otherwise="同一技术合同只补助一次，不能重复申请。",
        ),
    ),
    materials=(
        Material(code="contract", title="技术合同及登记证明", note="含合同全文和登记证明页"),
        Material(code="trade-proof", title="交易凭证", note="网上技术市场订单或竞价（拍卖）成交确认书"),
        Material(code="invoices", title="发票和付款凭证", note="发票及银行回单，可合并为一个文件"),
        Material(
            code="evidence",
            title="产业化佐证材料",
            note="项目备案、设备采购、投产照片等",
            formats=(*SCANS, DOCX),
        ),
        Material(
            code="related-party",
            title="关联关系说明",
            note="与出让方存在关联关系时提供",
            is_required=False,
        ),
    ),
    procedures=(Procedure(code="expert-review", title="专家评审", longest_days=20),),
    questions=(
        Question(
            asked="在网上技术市场举行的竞价，按哪一种方式申请？",
            answer="凡通过竞价（拍卖）成交的，按竞价（拍卖）方式申请，比例和上限从其规定。",
        ),
        Question(
            asked="成交金额正好是起点数，可以申请吗？",
            answer="网上技术市场交易须高于起点金额，等于起点的不在支持范围；竞价（拍卖）没有起点要求。",
        ),
    ),
)
