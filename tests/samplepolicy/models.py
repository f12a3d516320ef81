"""What only this document adds: the application for its grant, and its works."""

from django.db import models
from django.db.models import F, Q

from portal.cases.models import Case
from portal.people.actors import Actor
from portal.projects.models import Project
from portal.regions.scoped import RegionScoped, within


class SampleApplicationQuerySet(models.QuerySet["SampleApplication"]):
    """Applications by who may see them."""

    def visible_to(self, actor: Actor) -> "SampleApplicationQuerySet":
        """Those whose case the actor may see."""
        return self.filter(case__in=Case.objects.visible_to(actor))

    def granted(self) -> "SampleApplicationQuerySet":
        """Those whose grant is in effect."""
        return self.filter(granted_on__isnull=False)


class SampleApplication(models.Model):
    """One application, one-to-one with its case. `granted_on` is set while a grant is in effect."""

    case = models.OneToOneField(Case, models.PROTECT, related_name="+", verbose_name="办件")
    subject = models.CharField("支出内容", max_length=120)
    amount_yuan = models.DecimalField("支出金额（元）", max_digits=16, decimal_places=2)
    granted_on = models.DateField("准予生效日期", null=True, editable=False)

    objects = SampleApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = "样例补助申请"
        verbose_name_plural = "样例补助申请"
        constraints = [models.CheckConstraint(condition=Q(amount_yuan__gte=0), name="sample_amount")]

    def __str__(self) -> str:
        return f"{self.subject}样例补助"


class PlotKind(models.TextChoices):
    """What grows on a plot."""

    TREES = "trees", "林木"
    TEA = "tea", "茶园"


class SamplePlotQuerySet(models.QuerySet["SamplePlot"]):
    """Plots by who may see them."""

    def visible_to(self, actor: Actor) -> "SamplePlotQuerySet":
        """Those of the official's region."""
        return self.filter(within(*actor.scope)) if actor.is_official else self.none()


class SamplePlot(RegionScoped):
    """A plot of a county's register, which comes in by sheets."""

    number = models.CharField("地块编号", max_length=20, unique=True)
    name = models.CharField("地块名称", max_length=60)
    kind = models.CharField("类型", max_length=10, choices=PlotKind.choices)
    area_mu = models.DecimalField("面积（亩）", max_digits=12, decimal_places=2)
    own_mu = models.DecimalField("其中自有（亩）", max_digits=12, decimal_places=2)
    rented_mu = models.DecimalField("其中租用（亩）", max_digits=12, decimal_places=2)
    workers = models.PositiveIntegerField("用工人数", null=True)
    planted_on = models.DateField("种植日期")
    checked_on = models.DateField("验收日期", null=True)
    is_open = models.BooleanField("是否开放", default=False)
    remark = models.CharField("备注", max_length=100, blank=True)
    registered_at = models.DateTimeField("登记时间")

    objects = SamplePlotQuerySet.as_manager()

    class Meta:
        verbose_name = "样例地块"
        verbose_name_plural = "样例地块"
        constraints = [models.CheckConstraint(condition=Q(area_mu__gte=0), name="sample_plot_area")]

    def __str__(self) -> str:
        return self.name


class SampleWorks(models.Model):
    """Works of this document, one-to-one with their project."""

    project = models.OneToOneField(Project, models.PROTECT, related_name="+", verbose_name="项目")
    units = models.PositiveIntegerField("建设件数")
    checked_units = models.PositiveIntegerField("自查合格件数", null=True, editable=False)

    class Meta:
        verbose_name = "样例工程"
        verbose_name_plural = "样例工程"
        constraints = [
            models.CheckConstraint(condition=Q(units__gt=0), name="sample_units"),
            models.CheckConstraint(
                condition=Q(checked_units__isnull=True) | Q(checked_units__lte=F("units")), name="sample_checked"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.units}件"
