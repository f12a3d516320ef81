"""The villages that have been published: what the two village columns of the annex count."""

from django.db import models
from django.db.models import F, Q

from portal.people.actors import Actor
from portal.projects.models import Project
from portal.regions.scoped import RegionScoped


class VillageKind(models.TextChoices):
    """The two grades of 一村万树 (82 二(一))."""

    DEMO = "demo", "示范村"
    PUSH = "push", "推进村"


class PublishedVillageQuerySet(models.QuerySet["PublishedVillage"]):
    """Published villages by who may see them and by what still holds."""

    def visible_to(self, _actor: Actor) -> "PublishedVillageQuerySet":
        """All of them: they are published."""
        return self.all()

    def standing(self) -> "PublishedVillageQuerySet":
        """Those that have not left their list."""
        return self.filter(left_on=None)


class PublishedVillage(RegionScoped):
    """A village on one of the two lists. It leaves a list when it is raised to the other or its standing is revoked.

    `region_code` is its township's, or its county's where no township is known. A village stands once on a list.
    """

    village = models.CharField("村名", max_length=40)
    kind = models.CharField("类别", max_length=4, choices=VillageKind.choices)
    published_on = models.DateField("公布日期")
    left_on = models.DateField("退出日期", null=True, blank=True)
    left_reason = models.CharField("退出原因", max_length=200, blank=True)
    tree_count = models.PositiveIntegerField("新植株数", null=True, blank=True)
    project = models.OneToOneField(
        Project, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="项目"
    )  # none for what was listed before the portal
    is_migrated = models.BooleanField("历史导入", default=False)

    objects = PublishedVillageQuerySet.as_manager()

    class Meta:
        verbose_name = "已公布村"
        verbose_name_plural = "已公布村"
        constraints = [
            models.UniqueConstraint(
                fields=["region_code", "village", "kind"], condition=Q(left_on=None), name="village_once_on_a_list"
            ),
            models.UniqueConstraint(
                fields=["region_code", "village", "kind", "published_on"], name="village_once_a_day"
            ),
            models.CheckConstraint(condition=Q(left_on=None) | Q(left_on__gte=F("published_on")), name="village_dates"),
        ]
        indexes = [
            models.Index(fields=["kind", "county_code", "published_on"], name="village_by_county"),
            models.Index(fields=["-published_on", "-id"], name="village_by_day"),
        ]

    def __str__(self) -> str:
        return f"{self.village}（{self.get_kind_display()}）"
