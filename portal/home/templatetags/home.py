"""Words of the law, and sizes of files, as pages say them."""

from django import template

from portal.rules.law import Kind

register = template.Library()

KIND_NAMES = {
    Kind.SERVICE: "服务事项",
    Kind.PROJECT: "项目",
    Kind.INDICATOR: "指标",
    Kind.REGISTER: "名录",
    Kind.INSPECTION: "检查",
    Kind.LEDGER: "台账",
    Kind.RULE: "规则",
    Kind.TASK: "工作任务",
    Kind.NOTICE: "公开",
}


@register.filter
def kind_name(kind: Kind) -> str:
    """What a kind of part is called."""
    return KIND_NAMES[kind]


@register.filter
def megabytes(size_bytes: int) -> str:
    """20 兆."""
    return f"{size_bytes / 1024**2:g} 兆"
