"""Villages on their way to the lists of 一村万树: what is planned, planted, alive, and how it was scored."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from afforestation.models.villages import VillageKind
from portal.people.actors import Actor
from portal.projects.models import Project
from portal.regions.scoped import RegionScoped

FIRST_YEAR, LAST_YEAR = 2018, 2022
FULL_SCORE = 100
MOST_TREES, MOST_AREA_MU = 10_000_000, 1_000_000  # of one village: more is a slip, and sums stay within an integer
CLASSES = ("precious", "native", "coloured", "other")
PLANTED = F("planted_precious") + F("planted_native") + F("planted_coloured") + F("planted_other")


class SpotCheck(models.Model):
    """One draw of the province: the pool is ranked by a published seed, so that anybody can draw it again."""

    seed = models.CharField("抽查种子", max_length=60)
    percent = models.PositiveSmallIntegerField("抽查比例")
    drawn_on = models.DateField("抽取日期")
    drawn_by = models.CharField("抽取人", max_length=160)
    pool = models.JSONField("名单")  # the numbers of the projects, in the order in which the seed ranks them
    notice = models.ForeignKey("notices.PublicNotice", models.PROTECT, null=True, related_name="+", verbose_name="公告")

    class Meta:
        verbose_name = "省级抽查"
        verbose_name_plural = "省级抽查"
        constraints = [models.CheckConstraint(condition=Q(percent__range=(1, 100)), name="spot_check_percent")]

    def __str__(self) -> str:
        return f"{self.drawn_on} {self.seed}"


class TreeVillageQuerySet(models.QuerySet["TreeVillage"]):
    """Villages by who may see their project."""

    def visible_to(self, actor: Actor) -> "TreeVillageQuerySet":
        """Those whose project the actor may see."""
        return self.filter(project__in=Project.objects.visible_to(actor))


class TreeVillage(models.Model):
    """One village and kind, one-to-one with its project; each stage adds its figures. Trees are counted one by one."""

    project = models.OneToOneField(Project, models.PROTECT, related_name="+", verbose_name="项目")
    village = models.CharField("村名", max_length=40)
    kind = models.CharField("类别", max_length=4, choices=VillageKind.choices)
    planned_precious = models.PositiveIntegerField("计划珍贵树种（株）", default=0)
    planned_native = models.PositiveIntegerField("计划乡土树种（株）", default=0)
    planned_coloured = models.PositiveIntegerField("计划彩色树种（株）", default=0)
    planned_other = models.PositiveIntegerField("计划其他树种（株）", default=0)
    plan_year = models.PositiveSmallIntegerField("计划年度", null=True, editable=False)
    plan_document = models.CharField("计划文号", max_length=60, blank=True, editable=False)
    planted_precious = models.PositiveIntegerField("已栽珍贵树种（株）", null=True, editable=False)
    planted_native = models.PositiveIntegerField("已栽乡土树种（株）", null=True, editable=False)
    planted_coloured = models.PositiveIntegerField("已栽彩色树种（株）", null=True, editable=False)
    planted_other = models.PositiveIntegerField("已栽其他树种（株）", null=True, editable=False)
    around_trees = models.PositiveIntegerField("其中四旁植树（株）", null=True, editable=False)
    infill_trees = models.PositiveIntegerField("其中补植（株）", null=True, editable=False)
    base_area_mu = models.DecimalField("绿化基地（亩）", max_digits=9, decimal_places=2, null=True, editable=False)
    survived_trees = models.PositiveIntegerField("成活株数", null=True, editable=False)
    survived_on = models.DateField("成活核查日期", null=True, editable=False)
    county_score = models.DecimalField("县级自查得分", max_digits=5, decimal_places=2, null=True, editable=False)
    city_score = models.DecimalField("市级验收得分", max_digits=5, decimal_places=2, null=True, editable=False)
    spot_check = models.ForeignKey(
        SpotCheck, models.PROTECT, null=True, related_name="villages", verbose_name="省级抽查", editable=False
    )
    is_drawn = models.BooleanField("抽中", default=False, editable=False)
    spot_survived_trees = models.PositiveIntegerField("抽查成活株数", null=True, editable=False)
    spot_score = models.DecimalField("抽查得分", max_digits=5, decimal_places=2, null=True, editable=False)

    objects = TreeVillageQuerySet.as_manager()

    class Meta:
        verbose_name = "一村万树建设村"
        verbose_name_plural = "一村万树建设村"
        constraints = [
            models.CheckConstraint(
                condition=Q(plan_year=None) | Q(plan_year__range=(FIRST_YEAR, LAST_YEAR)), name="tree_village_year"
            ),
            models.CheckConstraint(
                condition=Q(survived_trees=None, survived_on=None)
                | Q(survived_trees__isnull=False, survived_on__isnull=False),
                name="tree_village_survival_day",
            ),
            models.CheckConstraint(
                condition=Q(survived_trees=None) | Q(survived_trees__lte=PLANTED), name="tree_village_survived"
            ),
            models.CheckConstraint(
                condition=Q(around_trees=None) | Q(infill_trees=None)
                | Q(around_trees__lte=PLANTED - F("infill_trees")),
                name="tree_village_ways",
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{score: None}) | Q(**{f"{score}__range": (Decimal(0), Decimal(FULL_SCORE))}),
                    name=f"tree_village_{score}",
                )
                for score in ("county_score", "city_score", "spot_score")
            ),
            models.CheckConstraint(
                condition=Q(is_drawn=False, spot_score=None) | Q(spot_check__isnull=False), name="tree_village_drawn"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.village}（{self.get_kind_display()}）"

    @property
    def planned(self) -> int:
        """All trees that are planned."""
        return sum(getattr(self, f"planned_{tree}") or 0 for tree in CLASSES)

    @property
    def planted(self) -> int | None:
        """All trees that were planted; None before they are."""
        if self.planted_precious is None:
            return None
        return sum(getattr(self, f"planted_{tree}") or 0 for tree in CLASSES)


class VillageClaim(RegionScoped):
    """One live entry for a village and kind: from the application until it ends, or the village leaves the list."""

    village = models.CharField("村名", max_length=40)
    kind = models.CharField("类别", max_length=4, choices=VillageKind.choices)
    project = models.OneToOneField(Project, models.PROTECT, related_name="+", verbose_name="项目")

    class Meta:
        verbose_name = "建设村占用"
        verbose_name_plural = "建设村占用"
        constraints = [
            models.UniqueConstraint(fields=["region_code", "village", "kind"], name="village_claim_once"),
        ]

    def __str__(self) -> str:
        return f"{self.region_code} {self.village}（{self.get_kind_display()}）"
