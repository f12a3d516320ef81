"""Generated records of document 31 for load tests: plausible, invented, no two for one contract."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

FIELDS = ("新材料", "高端装备", "生物医药", "电子信息", "节能环保", "现代农业")


def tech_trade_sample(index: int, number: str) -> dict[str, Any]:
    """Column values of one generated application; the contract number follows the case's number."""
    deal = Decimal(1_200_000 + index % 80 * 50_000)
    return {
        "channel": "auction" if index % 4 == 0 else "online",
        "contract_number": f"示例{number}",
        "contract_on": date(2018, 6, 1) + timedelta(days=index % 60),
        "achievement_title": f"第{index + 1}号示例成果",
        "achievement_owner": f"示例研究院{index % 37 + 1}所",
        "field": FIELDS[index % len(FIELDS)],
        "start_price_yuan": None,
        "deal_amount_yuan": deal,
        "paid_amount_yuan": deal / 2,
        "last_paid_on": None,
        "is_industrialisation": True,
        "progress": "pilot",
        "plan": "示例产业化计划",
        "has_related_party": False,
        "is_cancelled": False,
        "bank_name": "示例银行",
        "account_number": f"{index:016d}",
    }
