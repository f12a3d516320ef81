"""What places do to support greening: policies, guarantee firms, reforms of forest shares. 三(二)."""

from django.db import models
from django.db.models import F, Q

from afforestation.models.base import LIVE, RegisterRow
from portal.files.models import StoredFile


class SupportKind(models.TextChoices):
    """What kind of support."""

    POLICY = "policy", "支持政策"
    FUND = "fund", "项目资金整合"
    GUARANTEE = "guarantee", "林业担保"
    SHARES = "shares", "林地股份合作"
    THREE_RIGHTS = "three_rights", "三权分置"


class Support(RegisterRow):
    """A local document; under its number it stands once in a county."""

    kind = models.CharField("类别", max_length=14, choices=SupportKind.choices)
    number = models.CharField("文号", max_length=60)
    title = models.CharField("名称", max_length=160)
    issuer = models.CharField("发文机关或实施单位", max_length=120)
    issued_on = models.DateField("印发日期")
    ends_on = models.DateField("有效期至", null=True, blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", verbose_name="文件")

    class Meta:
        verbose_name = "支持政策"
        verbose_name_plural = "支持政策"
        constraints = [
            models.CheckConstraint(
                condition=Q(issued_on__lte=F("changed_on"))
                & (Q(ends_on__isnull=True) | Q(ends_on__gte=F("issued_on"))),
                name="support_dates",
            ),
            models.UniqueConstraint(fields=["region_code", "number"], condition=LIVE, name="support_once"),
        ]

    def __str__(self) -> str:
        return self.title
