"""Old and famous trees, open to everybody. 二(一)."""

from django.db import models
from django.db.models import Case, F, Q, Value, When

from afforestation.models.base import LIVE, RegisterRow
from portal.files.models import StoredFile

OLD_YEARS, SECOND_YEARS, FIRST_YEARS = 100, 300, 500


class Grade(models.TextChoices):
    """Grades by age; a famous tree below a hundred years has none."""

    FIRST = "1", "一级"
    SECOND = "2", "二级"
    THIRD = "3", "三级"
    FAMOUS = "famous", "名木"


class Health(models.TextChoices):
    """How a tree is."""

    GOOD = "good", "正常"
    WEAK = "weak", "衰弱"
    ENDANGERED = "endangered", "濒危"


class OldTree(RegisterRow):
    """A protected tree. The database derives its grade from its age."""

    number = models.CharField("古树编号", max_length=30)
    species = models.CharField("树种", max_length=40)
    age_years = models.PositiveIntegerField("树龄（年）")
    is_famous = models.BooleanField("名木", default=False)
    grade = models.GeneratedField(
        expression=Case(
            When(age_years__gte=FIRST_YEARS, then=Value("1")),
            When(age_years__gte=SECOND_YEARS, then=Value("2")),
            When(age_years__gte=OLD_YEARS, then=Value("3")),
            default=Value("famous"),
        ),
        output_field=models.CharField("保护级别", max_length=10, choices=Grade.choices),
        db_persist=True,
    )
    place = models.CharField("具体位置", max_length=120)
    keeper = models.CharField("养护责任单位", max_length=120)
    health = models.CharField("生长状况", max_length=12, choices=Health.choices)
    photo = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", verbose_name="照片")

    class Meta:
        verbose_name = "古树名木"
        verbose_name_plural = "古树名木"
        indexes = [models.Index(fields=["county_code", "species"], name="old_tree_found")]
        constraints = [
            models.CheckConstraint(
                condition=Q(age_years__gte=OLD_YEARS) | Q(is_famous=True), name="old_tree_old_or_famous"
            ),
            models.CheckConstraint(condition=Q(age_years__gt=0, age_years__lte=5000), name="old_tree_age"),
            models.UniqueConstraint(F("number"), condition=LIVE, name="old_tree_once"),
        ]

    def __str__(self) -> str:
        return f"{self.species} {self.number}"

    @property
    def grade_name(self) -> str:
        """The grade in words; a famous tree says so."""
        name = Grade(self.grade).label
        return f"{name}、名木" if self.is_famous and self.grade != Grade.FAMOUS else name
