"""A duty: one clause, one region, one office that answers for it. Everything else is history beside it."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from portal.people.actors import Actor
from portal.people.models import Office
from portal.people.roles import Role
from portal.policies.registry import registry
from portal.regions.scoped import CITY, COUNTY, PROVINCE, RegionScoped, level_of, within
from portal.rules.law import Article, Citation, Clause

REPORTERS = (Role.HANDLER, Role.REVIEWER, Role.APPROVER, Role.DATA_CLERK, Role.PROJECT_CLERK)
LEVEL_NAMES = {PROVINCE: "省级", CITY: "市级", COUNTY: "县级"}
MOST_PERCENT = 100


class Standing(models.TextChoices):
    """How the text names the office. Being listed first is not leading."""

    LEAD = "lead", "牵头单位"
    FIRST = "first", "首列单位"
    LISTED = "listed", "责任单位"
    SUPPORTING = "supporting", "配合单位"


class Origin(models.TextChoices):
    """Why there is such a duty."""

    LISTED = "listed", "文件列明"
    UNNAMED = "unnamed", "文件未列责任单位"
    ADDED = "added", "省级增列"


class State(models.TextChoices):
    """Where a duty stands. One that ended was handed to a successor, or its clause is registered no longer."""

    OPEN = "open", "办理中"
    CLOSED = "closed", "已办结"
    ENDED = "ended", "已移交"


class DutyQuerySet(models.QuerySet["Duty"]):
    """Duties by who may see them."""

    def visible_to(self, actor: Actor) -> "DutyQuerySet":
        """One's office's; those of offices of its kind below; those of clauses that it leads; a supervisor's region.

        The province's item owners see besides what nobody answers for: they name the office.
        """
        post = actor.post
        if post is None:
            return self.none()
        if actor.reads_whole_region:
            return self.filter(within(*actor.scope))
        if actor.holds(*REPORTERS):
            own = Q(office=post.office_id) | Q(taken_over_by__office=post.office_id)
            below = Q(office__kind=post.office.kind) & within(post.region_code)
            return self.filter(own | below | Q(Exists(_led_by(post.office_id))))
        if actor.holds(Role.ITEM_OWNER) and level_of(post.region_code) == PROVINCE:
            return self.filter(Q(office=post.office_id) | Q(origin=Origin.UNNAMED))
        return self.none()

    def of_office(self, actor: Actor) -> "DutyQuerySet":
        """Those that the actor's own office answers for."""
        return self.filter(office=actor.post.office_id) if actor.post else self.none()


class Duty(RegionScoped):
    """What one office owes under one clause. `kind` is the kind of office that the text names; empty if it names none.

    `window_on` is the document's, `due_on` the day that counts after extensions; both empty where there is no end.
    `laid_on` is the day on which the portal took the duty up.
    """

    document = models.SlugField("文件代码", max_length=40)
    clause = models.SlugField("条款代码", max_length=40)
    part = models.CharField("任务代码", max_length=20, blank=True)
    place = models.PositiveSmallIntegerField("条款次序")
    kind = models.CharField("机构类别", max_length=40, blank=True)
    printed = models.CharField("文件所列名称", max_length=200, blank=True)
    standing = models.CharField("职责", max_length=10, choices=Standing.choices, default=Standing.LISTED)
    position = models.PositiveSmallIntegerField("列名次序", default=0)
    origin = models.CharField("来源", max_length=10, choices=Origin.choices, default=Origin.LISTED)
    level = models.CharField("层级", max_length=10, choices=list(LEVEL_NAMES.items()))
    office = models.ForeignKey(Office, models.PROTECT, null=True, related_name="+", verbose_name="责任单位")
    window_on = models.DateField("文件期限", null=True)
    due_on = models.DateField("完成期限", null=True)
    laid_on = models.DateField("立项日期")
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.OPEN)
    closed_on = models.DateField("办结日期", null=True)
    percent = models.PositiveSmallIntegerField("完成进度（%）", default=0)
    reported_on = models.DateField("最近填报", null=True)
    urged_times = models.PositiveSmallIntegerField("催办次数", default=0)
    urged_on = models.DateField("最近催办", null=True)
    is_touched = models.BooleanField("是否已有记录", default=False)  # something hangs on it: it is never deleted
    taken_over_by = models.ForeignKey("self", models.PROTECT, null=True, related_name="taken_over", verbose_name="承接")

    objects = DutyQuerySet.as_manager()

    class Meta:
        verbose_name = "任务"
        verbose_name_plural = "任务"
        ordering = ("document", "place", "region_code", "id")
        indexes = [
            models.Index(fields=["document", "place", "region_code", "id"], name="duty_in_order"),
            models.Index(fields=["office", "document", "place"], name="duty_of_office"),
            models.Index(fields=["city_code", "document", "place"], name="duty_of_city"),
            models.Index(fields=["county_code", "document", "place"], name="duty_of_county"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "clause", "part", "region_code", "kind"], name="duty_once_per_kind"
            ),
            models.UniqueConstraint(
                fields=["document", "clause", "part", "office"],
                condition=~Q(state="ended"),
                name="duty_once_per_office",
            ),
            models.CheckConstraint(condition=Q(percent__lte=MOST_PERCENT), name="duty_percent"),
            models.CheckConstraint(
                condition=Q(state="closed", closed_on__isnull=False) | (~Q(state="closed") & Q(closed_on=None)),
                name="duty_closed_when",
            ),
            models.CheckConstraint(
                condition=Q(office__isnull=False) | Q(origin="unnamed"), name="duty_has_office"
            ),
            models.CheckConstraint(
                condition=Q(taken_over_by=None) | (Q(state="ended") & ~Q(taken_over_by=F("id"))),
                name="duty_taken_over_ended",
            ),
            models.CheckConstraint(
                condition=Q(urged_times=0, urged_on=None) | Q(urged_times__gt=0, urged_on__isnull=False),
                name="duty_urged_when",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.citation.cite} {self.answerer}"

    @property
    def law(self) -> Clause | None:
        """The registered clause; None when its policy is switched off."""
        try:
            return registry.clause(self.document, self.clause)
        except LookupError:
            return None

    @property
    def citation(self) -> Citation:
        return self.law or Article(self.document, self.clause)

    @property
    def title(self) -> str:
        """What has to be done, in the clause's summary or the part's gist."""
        clause = self.law
        if clause is None:
            return self.clause
        return next((part.gist for part in clause.parts if part.id == self.part), clause.summary)

    @property
    def answerer(self) -> str:
        """Who answers for it."""
        return self.office.short_name if self.office else "未指定责任单位"

    @property
    def is_open(self) -> bool:
        return self.state == State.OPEN

    @property
    def about(self) -> str:
        """How files and the journal name it."""
        return f"duty:{self.pk}"


def _led_by(office_id: int) -> DutyQuerySet:
    """The province's duty by which an office leads the clause of the row outside."""
    return Duty.objects.filter(
        document=OuterRef("document"),
        clause=OuterRef("clause"),
        office=office_id,
        standing=Standing.LEAD,
        level=PROVINCE,
    ).exclude(state=State.ENDED)
