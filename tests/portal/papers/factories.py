"""Facts of every kind of paper and papers issued from them."""

from datetime import UTC, date, datetime
from decimal import Decimal

from portal.papers import actions, blocks
from portal.papers.kinds import Kind
from portal.people.actors import SYSTEM
from portal.web.chart_samples import CHARTS, WIDE_CHARTS
from portal.web.charts.drawing import draw

AT = datetime(2019, 10, 15, 1, 30, tzinfo=UTC)
DAY = date(2019, 10, 15)
FILED = {
    "addressee": "安吉绿源生物科技有限公司",
    "item": "技术交易产业化补助",
    "case_number": "330523201910150001",
    "received_on": date(2019, 10, 14),
    "grounds": ["《中华人民共和国行政许可法》第三十二条"],
    "contact": "安吉县科学技术局（电话：0572-5120000）",
}
AMOUNT = {"label": "补助金额", "yuan": Decimal("300000.00"), "capitals": "叁拾万元整"}
TABLE = {
    "columns": ["地区", "目标", "完成", "完成率（%）"],
    "rows": [["全省", "30.00", "12.34", "41.13"], ["湖州市", "3.00", "1.50", "50.00"], ["嘉兴市", "—", "0.20", "—"]],
    "unit": "万亩",
    "strong_rows": [0],
    "prepared_by": "王芳",
    "reviewed_by": "李强",
    "made_on": DAY,
}
FACTS = {
    Kind.RECEIPT: {
        **FILED,
        "materials": [{"name": "经登记的技术合同", "copies": 1, "form": "电子"}],
        "respond_by_on": date(2019, 10, 21),
        "query_code": "7K3M9Q",
    },
    Kind.ACCEPTANCE: {**FILED, "accepted_on": DAY, "promised_days": 15, "due_on": date(2019, 11, 5)},
    Kind.CORRECTION: {
        **FILED,
        "gaps": [{"material": "银行付款凭证", "problem": "缺少银行印章。", "remedy": "提供加盖银行业务章的回单。"}],
        "respond_by_on": date(2019, 10, 29),
    },
    Kind.NON_ACCEPTANCE: {
        **FILED,
        "reasons": ["实际成交额未超过规定数额。", "同一合同已享受补助。"],
        "competent_office": "安吉县经济和信息化局",
        "remedy": {"reconsideration": "安吉县人民政府", "court": "安吉县人民法院"},
    },
    Kind.SPECIAL_PROCEDURE: {
        **FILED, "procedure": "专家评审", "reason": "需要核实产业化水平", "starts_on": DAY, "needed_days": 10,
    },
    Kind.DECISION: {
        **FILED,
        "paragraphs": ["一、补助对象", "给予安吉绿源生物科技有限公司补助。", "（一）专款专用"],
        "amounts": [AMOUNT],
        "table": {"columns": ["项目", "结果"], "rows": [["成交额", "1,500,000.00元"]], "note": "按合同登记额计算。"},
        "remedy": {"reconsideration": "浙江省人民政府", "court": "杭州市西湖区人民法院"},
        "attachments": ["计算说明", "账户确认单"],
        "copied_to": ["浙江省财政厅", "安吉县科学技术局"],
    },
    Kind.RESULT: {
        **FILED,
        "paragraphs": ["准予领取下列物品，请凭本文书在规定日期内领取。"],
        "table": {"columns": ["项目", "内容"], "rows": [["领取地点", "样例仓库"]]},
    },
    Kind.PAYMENT_ORDER: {
        **FILED, "basis": "浙科技〔2019〕12号", "payee": "安吉绿源生物科技有限公司", "bank": "某银行安吉县支行",
        "account": "尾号4821", "amount": AMOUNT, "purpose": "技术交易产业化补助",
    },
    Kind.REPORT: {
        "masthead": "统计月报",
        "addressee": "各设区市林业主管部门",
        "blocks": [
            blocks.heading("一、总体进度"),
            blocks.paragraph("截至9月底，全省累计完成新增造林12.34万亩，完成率41.13%。"),
            blocks.table(**TABLE, caption="表1 各市完成情况"),
            blocks.heading("（一）排名"),
            *(
                blocks.chart(svg=draw(chart, standalone=True), caption=f"图{place} {chart.title}", source="填报汇总")
                for place, chart in enumerate((*CHARTS, *WIDE_CHARTS), 1)
            ),
        ],
        "copied_to": ["浙江省人民政府办公厅"],
    },
    Kind.SUMMARY_TABLE: {**blocks.table(**TABLE, note="“—”为未下达任务。"), "period": "2019年9月"},
    Kind.BULLETIN: {
        "addressee": "各设区市人民政府",
        "paragraphs": ["现将任务落实情况通报如下。"],
        "table": {
            "columns": ["序号", "条款", "任务", "进度", "期限"],
            "rows": [["1", "二(一)", "建设示范村", "20%", "2022-12-31"]],
            "note": "进度截至发文之日。",
        },
    },
    Kind.JOURNAL_HEAD: {"day": DAY, "entries": 1284, "last_number": 1284, "head_hash": "9f86d081" * 8},
}  # fmt: skip


def make_paper(kind=Kind.ACCEPTANCE, **changes):
    return actions.issue(
        **{
            "kind": kind, "issuer_code": "安科技", "issuer": "安吉县科学技术局", "about": "case:330523201910150001",
            "facts": FACTS[kind], "region_code": "330523", "issued_on": DAY, "by": SYSTEM, "at": AT, **changes,
        }
    )  # fmt: skip
