"""Gift seedlings (S82-6): a county's planting season, what is asked for, who holds a claim, what is given."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from afforestation.models.species import Species, species_by_code
from portal.people.actors import Actor
from portal.people.models import Post
from portal.regions.scoped import RegionScoped, within

ROWS = (1, 2, 3, 4, 5)  # so many species at most in one application


def forestry_scope(actor: Actor) -> Q:
    """The rows that a post of a forestry office sees: those of its region; supervisors and auditors alike."""
    if actor.post is None or not (actor.reads_whole_region or actor.post.office.kind == "forestry"):
        return Q(pk__in=[])
    return within(*actor.scope)


class SeedlingSeasonQuerySet(models.QuerySet["SeedlingSeason"]):
    """Seasons by place and reader."""

    def visible_to(self, actor: Actor) -> "SeedlingSeasonQuerySet":
        """At the desk: the seasons of a forestry office's region."""
        return self.filter(forestry_scope(actor))


class SeedlingSeason(RegionScoped):
    """A season in which a county gives seedlings: when, how many at most, where they are fetched.

    The document leaves the limits to the localities: an empty one falls back on the province's figure, if there is one.
    """

    name = models.CharField("植树季", max_length=40, help_text="如2019年秋冬季")
    opens_on = models.DateField("开始申请")
    closes_on = models.DateField("截止申请")
    household_limit = models.PositiveIntegerField("每户上限（株）", null=True, blank=True)
    village_limit = models.PositiveIntegerField("每村上限（株）", null=True, blank=True)
    pick_up_place = models.CharField("领苗地点", max_length=120)
    pick_up_from_on = models.DateField("领苗开始日期")
    pick_up_until_on = models.DateField("领苗截止日期")
    opened_by = models.ForeignKey(Post, models.PROTECT, related_name="+", verbose_name="开设人", editable=False)
    opened_at = models.DateTimeField("开设时间", editable=False)

    objects = SeedlingSeasonQuerySet.as_manager()

    class Meta:
        verbose_name = "赠苗植树季"
        verbose_name_plural = "赠苗植树季"
        constraints = [
            models.UniqueConstraint(fields=["region_code", "name"], name="seedling_season_once"),
            models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="seedling_season_dates"),
            models.CheckConstraint(
                condition=Q(pick_up_until_on__gte=F("pick_up_from_on")) & Q(pick_up_from_on__gte=F("opens_on")),
                name="seedling_pick_up_dates",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def is_open(self, on: date) -> bool:
        """Whether applications are taken on a day, both ends included."""
        return self.opens_on <= on <= self.closes_on


class SeedlingApplication(models.Model):
    """Seedlings asked for by a village or a household, one-to-one with the case; up to five species."""

    class Land(models.TextChoices):
        HOUSE = "house", "宅旁"
        VILLAGE = "village", "村旁"
        ROAD = "road", "路旁"
        WATER = "water", "水旁"

    case = models.OneToOneField("cases.Case", models.PROTECT, related_name="+", verbose_name="办件")
    season = models.ForeignKey(SeedlingSeason, models.PROTECT, related_name="+", verbose_name="植树季")
    township = models.CharField("乡镇（街道）", max_length=40)
    village = models.CharField("村（社区）", max_length=40)
    land = models.CharField("地块类型", max_length=10, choices=Land.choices)
    place = models.CharField("栽植地点", max_length=120)
    area_mu = models.DecimalField("栽植面积（亩）", max_digits=10, decimal_places=4)
    keeper = models.CharField("管护人", max_length=60)
    species_1 = species_by_code("树种一", db_column="species_1")
    number_1 = models.PositiveIntegerField("树种一株数")
    species_2 = species_by_code("树种二", db_column="species_2", null=True, blank=True)
    number_2 = models.PositiveIntegerField("树种二株数", null=True, blank=True)
    species_3 = species_by_code("树种三", db_column="species_3", null=True, blank=True)
    number_3 = models.PositiveIntegerField("树种三株数", null=True, blank=True)
    species_4 = species_by_code("树种四", db_column="species_4", null=True, blank=True)
    number_4 = models.PositiveIntegerField("树种四株数", null=True, blank=True)
    species_5 = species_by_code("树种五", db_column="species_5", null=True, blank=True)
    number_5 = models.PositiveIntegerField("树种五株数", null=True, blank=True)

    class Meta:
        verbose_name = "赠苗申请"
        verbose_name_plural = "赠苗申请"
        constraints = [
            models.CheckConstraint(condition=Q(area_mu__gt=0), name="seedling_area"),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"species_{row}": None, f"number_{row}": None})
                    | Q(**{f"species_{row}__isnull": False, f"number_{row}__gt": 0}),
                    name=f"seedling_row_{row}",
                )
                for row in ROWS
            ),
        ]

    def __str__(self) -> str:
        return f"{self.village}赠苗{self.asked}株"

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers asked for, by the code of their species."""
        pairs = ((getattr(self, f"species_{row}_id"), getattr(self, f"number_{row}")) for row in ROWS)
        return {code: number for code, number in pairs if code and number}

    @property
    def lines(self) -> list[tuple[Species, int]]:
        """The species asked for with their numbers; one statement."""
        found = Species.objects.in_bulk(self.numbers, field_name="code")
        return [(found[code], number) for code, number in self.numbers.items()]

    @property
    def asked(self) -> int:
        return sum(self.numbers.values())


class SeedlingClaim(models.Model):
    """One live application for a village, or a household in it, in a season: held from filing until it fails."""

    season = models.ForeignKey(SeedlingSeason, models.PROTECT, related_name="+", verbose_name="植树季")
    township = models.CharField("乡镇（街道）", max_length=40)
    village = models.CharField("村（社区）", max_length=40)
    household = models.CharField("户", max_length=120, blank=True)  # empty: the village itself
    case = models.OneToOneField("cases.Case", models.PROTECT, related_name="+", verbose_name="办件")

    class Meta:
        verbose_name = "赠苗占用"
        verbose_name_plural = "赠苗占用"
        constraints = [
            models.UniqueConstraint(fields=["season", "township", "village", "household"], name="seedling_claim_once")
        ]

    def __str__(self) -> str:
        return f"{self.season} {self.township}{self.village}{self.household}"


class SeedlingGiftQuerySet(models.QuerySet["SeedlingGift"]):
    """Gifts by reader and state."""

    def visible_to(self, actor: Actor) -> "SeedlingGiftQuerySet":
        """The gifts of a forestry office's region."""
        return self.filter(forestry_scope(actor))


class SeedlingGift(RegionScoped):
    """Seedlings granted, to be handed over at the season's place; each line leaves a nursery as a movement of stock."""

    case = models.OneToOneField("cases.Case", models.PROTECT, related_name="+", verbose_name="办件")
    season = models.ForeignKey(SeedlingSeason, models.PROTECT, related_name="gifts", verbose_name="植树季")
    township = models.CharField("乡镇（街道）", max_length=40)
    village = models.CharField("村（社区）", max_length=40)
    recipient = models.CharField("领苗单位或农户", max_length=120)
    granted_on = models.DateField("准予日期")
    paper_id = models.BigIntegerField("赠苗通知书", null=True)
    handed_over_on = models.DateField("交付日期", null=True)
    handed_over_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", verbose_name="交付人")
    cancelled_on = models.DateField("取消日期", null=True)

    objects = SeedlingGiftQuerySet.as_manager()

    class Meta:
        verbose_name = "赠苗"
        verbose_name_plural = "赠苗"
        constraints = [
            models.CheckConstraint(
                condition=Q(handed_over_on__isnull=True, handed_over_by__isnull=True)
                | Q(handed_over_on__isnull=False, handed_over_by__isnull=False),
                name="seedling_gift_handed_over",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.recipient}（{self.season}）"


class SeedlingGiftLine(models.Model):
    """One species of a gift: how many were granted, how many handed over."""

    gift = models.ForeignKey(SeedlingGift, models.CASCADE, related_name="lines", verbose_name="赠苗")
    species = species_by_code("树种", db_column="species")
    granted = models.PositiveIntegerField("准予株数")
    delivered = models.PositiveIntegerField("交付株数", null=True)

    class Meta:
        verbose_name = "赠苗明细"
        verbose_name_plural = "赠苗明细"
        ordering = ("gift_id", "id")
        constraints = [
            models.UniqueConstraint(fields=["gift", "species"], name="seedling_gift_species_once"),
            models.CheckConstraint(
                condition=Q(delivered__isnull=True) | Q(delivered__lte=F("granted")),
                name="seedling_not_more_than_granted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.species.title} {self.granted}株"
