"""Papers as issued. The database refuses to change or delete one; only its withdrawal is added later."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from portal.papers.kinds import CHOICES, SHAPES, Kind
from portal.regions.scoped import RegionScoped


class NumberSeries(models.Model):
    """The last number given in one series and year. The row is locked while a number is being given."""

    code = models.CharField("系列", max_length=40)
    year = models.PositiveSmallIntegerField("年份")
    last = models.PositiveIntegerField("末号")

    class Meta:
        verbose_name = "文号系列"
        verbose_name_plural = "文号系列"
        constraints = [models.UniqueConstraint(fields=["code", "year"], name="number_series_once")]

    def __str__(self) -> str:
        return f"{self.code}〔{self.year}〕{self.last}"


class PaperManager(models.Manager["Paper"]):
    """Leaves the bytes in the database until somebody asks for them."""

    def get_queryset(self) -> models.QuerySet["Paper"]:
        return super().get_queryset().defer("pdf")


class Paper(RegionScoped):
    """One issued paper. `about` names what it belongs to, e.g. "case:330523…"; `token` opens its public check.

    The bytes lie in the row, not in a file: number, sum and bytes then commit together, one back-up holds all, and
    the trigger that guards the row guards the bytes.
    """

    number = models.CharField("文号", max_length=60, unique=True)
    kind = models.CharField("文书种类", max_length=20, choices=CHOICES)
    title = models.CharField("标题", max_length=200)
    about = models.CharField("所属对象", max_length=120, db_index=True)
    issuer = models.CharField("发文机关", max_length=80)
    issued_on = models.DateField("成文日期")
    issued_at = models.DateTimeField("制发时间")
    issued_by = models.CharField("制发人", max_length=120)
    facts = models.JSONField("文书要素")
    pdf = models.BinaryField("文件")
    sha256 = models.CharField("SHA-256", max_length=64)
    token = models.CharField("核验码", max_length=22, unique=True)
    withdrawn_at = models.DateTimeField("撤回时间", null=True, blank=True)
    withdrawn_reason = models.CharField("撤回原因", max_length=200, blank=True)
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by", verbose_name="替代的文书"
    )

    objects = PaperManager()

    class Meta:
        verbose_name = "文书"
        verbose_name_plural = "文书"
        base_manager_name = "objects"
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="paper_withdrawn_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(replaces__isnull=True) | ~Q(replaces=F("id")), name="paper_replaces_other"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def label(self) -> str:
        """The kind as people call it."""
        return SHAPES[Kind(self.kind)].label

    @property
    def is_valid(self) -> bool:
        return self.withdrawn_at is None

    @property
    def verify_url(self) -> str:
        return verify_url(self.token)


def verify_url(token: str) -> str:
    """The whole address that the code on a paper holds."""
    return settings.SITE_URL.rstrip("/") + reverse("papers:check", args=[token])
