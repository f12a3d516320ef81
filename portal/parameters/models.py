"""The values that figures of clauses were given, each from a day on, with reason, document and two persons."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class State(models.TextChoices):
    """Where a value stands. Only a confirmed value is ever computed with."""

    PROPOSED = "proposed", "待确认"
    CONFIRMED = "confirmed", "已确认"
    WITHDRAWN = "withdrawn", "已撤回"


class ParameterValueQuerySet(models.QuerySet["ParameterValue"]):
    """Values of parameters."""

    def of(self, rule_key: str, name: str) -> "ParameterValueQuerySet":
        """The history of one parameter, latest first."""
        return self.filter(rule_key=rule_key, name=name).order_by("-effective_from", "-pk")


class ParameterValue(models.Model):
    """One value of one parameter of a rule. It is never edited: it is confirmed or withdrawn, and a new one follows.

    An empty value leaves the figure open again, where the document itself leaves it open. `proposer`, `confirmer`
    and `withdrawer` keep the names of the day.
    """

    rule_key = models.CharField("规则", max_length=80)
    name = models.CharField("参数", max_length=60)
    value = models.DecimalField("数值", max_digits=28, decimal_places=10, null=True, blank=True)
    effective_from = models.DateField("生效日期")
    reason = models.CharField("调整理由", max_length=500)
    document_number = models.CharField("依据文号", max_length=80)
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.PROPOSED)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="提出人")
    proposer = models.CharField("提出人姓名岗位", max_length=200)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="确认人"
    )
    confirmer = models.CharField("确认人姓名岗位", max_length=200, blank=True)
    withdrawer = models.CharField("撤回人姓名岗位", max_length=200, blank=True)
    created_at = models.DateTimeField("提出时间")

    objects = ParameterValueQuerySet.as_manager()

    class Meta:
        verbose_name = "参数值"
        verbose_name_plural = "参数值"
        constraints = [
            models.UniqueConstraint(
                fields=["rule_key", "name", "effective_from"],
                condition=Q(state=State.CONFIRMED),
                name="parameter_one_value_a_day",
            ),
            models.UniqueConstraint(
                fields=["rule_key", "name"], condition=Q(state=State.PROPOSED), name="parameter_one_open_proposal"
            ),
            models.CheckConstraint(
                condition=~Q(state=State.CONFIRMED) | Q(confirmed_by__isnull=False),
                name="parameter_confirmed_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True) | ~Q(confirmed_by=F("proposed_by")),
                name="parameter_confirmed_by_another",
            ),
            models.CheckConstraint(condition=Q(value__isnull=True) | Q(value__gte=0), name="parameter_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.rule_key} {self.name} {self.effective_from}"

    def is_retractable(self, on: date) -> bool:
        """Whether the value can still be taken back: it is not in force yet and was not taken back before."""
        return self.state == State.PROPOSED or (self.state == State.CONFIRMED and on < self.effective_from)
