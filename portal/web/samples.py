"""Invented data for the style page: every part in every state."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from portal.rules import findings
from portal.rules.findings import Result, Step
from portal.rules.law import Article
from portal.rules.refusal import Refusal

LAW = Article("示例办法", "第三条")
SAMPLE_REFUSAL = Refusal("web.sample", "这份合同已经申领过补助，不能重复申领。", LAW, "如有异议，请联系受理窗口核实。")
SAMPLE_RESULT = Result(
    value={"amount_yuan": Decimal(20000)},
    findings=(
        findings.ok(LAW, "材料齐全，符合申领条件。"),
        findings.warn(LAW, "合同将在一个月内到期。"),
        findings.pending(LAW, "本年度奖励系数尚未公布。"),
        findings.refuse(LAW, "双方存在关联关系。"),
    ),
    steps=(
        Step("补助金额", "1,000,000.00 × 2%", "20,000.00 元", LAW),
        Step("不超过上限", "20,000.00 ≤ 500,000.00", "20,000.00 元", LAW),
    ),
)
PARTS: dict[str, Any] = {
    "sample_refusal": SAMPLE_REFUSAL,
    "result": SAMPLE_RESULT,
    "figures": [("补助比例", "2%"), ("单项上限", "500,000.00 元")],
    "amount": Decimal("100000.05"),
    "steps": [
        {"title": "收件", "state": "done", "note": "10-08"},
        {"title": "受理", "state": "done", "note": "10-09"},
        {"title": "审查", "state": "current", "note": "进行中"},
        {"title": "决定", "state": "next"},
        {"title": "送达", "state": "next"},
    ],
    "events": [
        {"title": "受理", "who": "王芳（窗口）", "at": datetime(2019, 10, 9, 1, 12, tzinfo=UTC), "text": "材料齐全。"},
        {"title": "收件", "who": "网上申报", "at": datetime(2019, 10, 8, 8, 40, tzinfo=UTC), "text": ""},
    ],
    "definitions": [
        ("办件编号", "330523201910080017"),
        ("申请单位", "安吉示例新材料有限公司"),
        ("申报方式", "网上申报（全程网办）"),
        ("承诺时限", "5 个工作日（法定 20 个工作日）"),
        ("备注", ""),
    ],
    "tabs": [
        {"title": "待办", "url": "#tabs", "is_current": True, "count": 6},
        {"title": "已办", "url": "#tabs", "is_current": False, "count": None},
        {"title": "督办", "url": "#tabs", "is_current": False, "count": 1, "tone": "bad"},
        {"title": "我发起", "url": "#tabs", "is_current": False, "count": None},
    ],
    "rows": [
        ("red", "超期 1 个工作日", "330523201910080017", "示例事项一", "安吉示例新材料有限公司", "受理", "bad"),
        ("amber", "剩余 1 个工作日", "330523201910080018", "示例事项二", "湖州示例检测有限公司", "审查", ""),
        ("green", "剩余 6 个工作日", "330523201910080019", "<b>名称含标签</b>", "德清示例有限公司", "决定", ""),
        ("paused", "暂停计时", "330523201910080020", "示例事项四", "安吉示例机械有限公司", "审查", "look"),
    ],
    "topics": [("户", "户籍办理"), ("医", "医疗社保"), ("房", "住房保障"), ("教", "教育升学"), ("业", "就业创业")],
    "slots": [
        {"id": "slot1", "name": "申请表", "required": True, "source": "申请人自备", "hint": "PDF 或图片，不超过 20 兆",
         "state": "待上传", "tone": "look", "upload_url": "#", "max_bytes": 20971520},
        {"id": "slot2", "name": "付款凭证", "required": True, "source": "申请人自备", "state": "已上传",
         "tone": "good", "upload_url": "#",
         "files": [{"name": "付款凭证.pdf", "size_bytes": 345678, "url": "#", "remove_url": "#"}]},
        {"id": "slot3", "name": "营业执照", "required": False, "source": "电子证照共享", "state": "免提交", "tone": ""},
        {"id": "slot4", "name": "发票", "required": True, "state": "未通过", "tone": "bad", "upload_url": "#",
         "error": "文件内容不是 PDF，请重新选择。"},
    ],
}  # fmt: skip
