"""A payment order and its four steps. The database holds that no one person both checks and releases."""

from django.db import models
from django.db.models import F, Q

from portal.people.actors import Actor
from portal.people.models import Office, Post
from portal.people.roles import Role
from portal.regions.scoped import RegionScoped, within

GROUNDS = {"case": "办件 "}  # what orders are about, by the first word of `about`


class State(models.TextChoices):
    """Where an order stands. A recovered one was paid and taken back."""

    ORDERED = "ordered", "待复核"
    CHECKED = "checked", "待放行"
    RELEASED = "released", "已放行"
    SETTLED = "settled", "已到账"
    RETURNED = "returned", "已退回"
    RECOVERED = "recovered", "已追回"
    CANCELLED = "cancelled", "已取消"


class PaymentQuerySet(models.QuerySet["Payment"]):
    """Payments by who may see them."""

    def visible_to(self, actor: Actor) -> "PaymentQuerySet":
        """The paying office's cashiers; supervisors and auditors see all of their region."""
        if actor.post is None:
            return self.none()
        if actor.reads_whole_region:
            return self.filter(within(*actor.scope))
        return self.filter(office_id__in=actor.offices) if actor.holds(Role.CASHIER) else self.none()


class Payment(RegionScoped):
    """An order to pay one sum to one payee on one ground. One ground is paid once."""

    about = models.CharField("拨付依据", max_length=60)
    purpose = models.CharField("用途", max_length=200)
    citation = models.CharField("条款", max_length=120)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name="拨付机构")
    payee_name = models.CharField("收款单位", max_length=120)
    bank_name = models.CharField("开户银行", max_length=120)
    account_number = models.CharField("银行账号", max_length=40)
    amount_yuan = models.DecimalField("金额（元）", max_digits=16, decimal_places=2)
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.ORDERED)
    ordered_at = models.DateTimeField("下达时间")
    checked_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", verbose_name="复核人")
    checked_at = models.DateTimeField("复核时间", null=True)
    released_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", verbose_name="放行人")
    released_at = models.DateTimeField("放行时间", null=True)
    settled_on = models.DateField("到账日期", null=True)
    note = models.CharField("说明", max_length=300, blank=True)  # why it was sent back, recovered or cancelled
    noted_by = models.CharField("说明人", max_length=160, blank=True)
    noted_at = models.DateTimeField("说明时间", null=True)

    objects = PaymentQuerySet.as_manager()

    class Meta:
        verbose_name = "拨付单"
        verbose_name_plural = "拨付单"
        ordering = ("-ordered_at", "-id")
        indexes = [
            models.Index(fields=["office", "state", "-ordered_at", "-id"], name="payment_of_office"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(amount_yuan__gt=0), name="payment_positive"),
            models.CheckConstraint(
                condition=Q(released_by__isnull=True) | ~Q(released_by=F("checked_by")), name="payment_two_posts"
            ),
            models.UniqueConstraint(
                fields=["about"],
                condition=~Q(state__in=[State.CANCELLED, State.RECOVERED]),
                name="payment_once_per_ground",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.payee_name} {self.amount_yuan}"

    @property
    def account_masked(self) -> str:
        """The account as shown: its last four digits."""
        return f"****{self.account_number[-4:]}"

    @property
    def ground(self) -> str:
        """What it is paid on, as people call it."""
        word, _, number = self.about.partition(":")
        return f"{GROUNDS.get(word, '')}{number}"
