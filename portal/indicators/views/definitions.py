"""指标口径: what a figure measures, where it comes from, how it adds up, and what is to be reached."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from portal.indicators.declarations import AGGREGATION_NAMES, DIRECTION_NAMES, FREQUENCY_NAMES, Indicator
from portal.indicators.models import Target
from portal.indicators.registry import entry, indicator
from portal.policies import Policy
from portal.regions.models import Region
from portal.regions.scoped import CITY, COUNTY, PROVINCE, TOWNSHIP
from portal.web.access import PUBLIC
from portal.web.views import PortalView

LEVEL_NAMES = {PROVINCE: "省", CITY: "市", COUNTY: "县（市、区）", TOWNSHIP: "乡镇（街道）"}


class DefinitionView(PortalView):
    """One indicator, for everybody."""

    access = PUBLIC
    template_name = "portal/indicators/definition.html"

    def get(self, _request: HttpRequest, /, *_args: Any, **kwargs: Any) -> HttpResponse:
        try:
            policy, declared = entry(kwargs["code"])
        except LookupError as error:
            raise Http404 from error
        return self.page(policy=policy, indicator=declared, rows=_rows(declared), targets=_targets(declared))

    def context(self, **extra: Any) -> dict[str, Any]:
        policy: Policy = extra["policy"]
        return super().context(**extra) | {"title": extra["indicator"].name, "document": policy.document}


def _rows(declared: Indicator) -> list[tuple[str, str]]:
    """The definition, line by line."""
    window = declared.window
    lines = [
        ("指标代码", declared.code),
        ("含义", declared.definition),
        ("计量单位", _unit(declared)),
        ("评价方向", DIRECTION_NAMES[declared.direction]),
        ("数据来源", "由填报单位填报" if declared.is_reported else AGGREGATION_NAMES[declared.aggregation]),
        ("汇总方法", _method(declared)),
        ("填报频次", FREQUENCY_NAMES[declared.frequency]),
        ("填报层级", LEVEL_NAMES[declared.level]),
        ("目标时段", f"{window.starts_on} 至 {window.ends_on}"),
    ]
    if declared.parts:
        lines.append(("平衡关系", "等于" + "、".join(f"“{indicator(code).name}”" for code in declared.parts) + "之和"))
    if declared.terms:
        lines.append(("计算公式", " ÷ ".join(indicator(code).name for code in declared.terms)))
    return lines


def _unit(declared: Indicator) -> str:
    if declared.entry_unit == declared.unit:
        return declared.unit
    return f"{declared.unit}（按{declared.entry_unit}填报、按{declared.entry_unit}汇总）"


def _method(declared: Indicator) -> str:
    text = AGGREGATION_NAMES[declared.aggregation]
    return f"{text}；填报数为起始以来的累计数，不得小于上期" if declared.cumulative else text


def _targets(declared: Indicator) -> list[dict[str, Any]]:
    """What the documents print, by region: the province first, then the cities."""
    rows = Target.objects.filter(indicator=declared.code, is_seed=True).order_by("region_code")
    names = dict(
        Region.objects.filter(code__in=[row.region_code for row in rows])
        .order_by("valid_from")
        .values_list("code", "name")
    )
    return [
        {
            "name": names.get(row.region_code, row.region_code),
            "amount": None if row.amount is None else declared.shown(row.amount),
            "due_on": row.due_on,
            "citation": row.citation,
        }
        for row in rows
    ]
