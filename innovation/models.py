"""What document 31 adds: the application for a technology-trade subsidy, and the claim on each contract."""

from django.db import models
from django.db.models import F, Q


class TechTradeApplication(models.Model):
    """One technology deal for which a subsidy is asked (sheet S31-1), one-to-one with its case."""

    class Channel(models.TextChoices):
        ONLINE = "online", "网上技术市场交易"
        AUCTION = "auction", "竞价（拍卖）交易"

    class Progress(models.TextChoices):
        PREPARING = "preparing", "产业化准备"
        PILOT = "pilot", "中试"
        PRODUCTION = "production", "已投产"

    case = models.OneToOneField("cases.Case", models.PROTECT, related_name="+", verbose_name="办件")
    channel = models.CharField("交易方式", max_length=10, choices=Channel.choices)
    contract_number = models.CharField("技术合同登记编号", max_length=40)
    contract_on = models.DateField("合同签订日期")
    achievement_title = models.CharField("成果名称", max_length=120)
    achievement_owner = models.CharField("成果出让方", max_length=120)
    field = models.CharField("技术领域", max_length=40)
    start_price_yuan = models.DecimalField("起拍价（元）", max_digits=16, decimal_places=2, null=True, blank=True)
    deal_amount_yuan = models.DecimalField("实际成交金额（元）", max_digits=16, decimal_places=2)
    paid_amount_yuan = models.DecimalField("已支付金额（元）", max_digits=16, decimal_places=2)
    last_paid_on = models.DateField("最近一次付款日期", null=True, blank=True)
    is_industrialisation = models.BooleanField("是否为产业化项目")
    progress = models.CharField("产业化阶段", max_length=12, choices=Progress.choices)
    plan = models.TextField("产业化计划")
    has_related_party = models.BooleanField("与出让方是否存在关联关系")
    is_cancelled = models.BooleanField("交易是否已撤销", default=False)
    bank_name = models.CharField("开户银行", max_length=120)
    account_number = models.CharField("银行账号", max_length=40)

    class Meta:
        verbose_name = "技术交易产业化补助申请"
        verbose_name_plural = "技术交易产业化补助申请"
        constraints = [
            models.CheckConstraint(condition=Q(deal_amount_yuan__gte=0), name="tech_trade_deal"),
            models.CheckConstraint(condition=Q(paid_amount_yuan__lte=F("deal_amount_yuan")), name="tech_trade_paid"),
        ]
        indexes = [models.Index(fields=["contract_number"], name="tech_trade_contract")]

    def __str__(self) -> str:
        return f"{self.achievement_title}（技术交易产业化补助）"


class ContractClaim(models.Model):
    """The one claim on a contract's subsidy: held from filing, made lasting by a grant, else given back. 31 一(二)."""

    contract_number = models.CharField("技术合同登记编号", max_length=40, unique=True)
    case = models.OneToOneField("cases.Case", models.PROTECT, related_name="+", verbose_name="办件")
    granted_on = models.DateField("准予日期", null=True, blank=True)

    class Meta:
        verbose_name = "合同补助登记"
        verbose_name_plural = "合同补助登记"

    def __str__(self) -> str:
        return self.contract_number
