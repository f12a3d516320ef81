"""A project and what hangs on it. The database holds the order of dates and money; the log is only appended."""

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import F, Q

from portal.people.actors import Actor
from portal.people.models import Office, Post
from portal.people.roles import Role
from portal.projects.competence import types_of
from portal.projects.declarations import ProjectStage, ProjectType
from portal.projects.registry import project_type
from portal.projects.states import Field, Source, State, Verb
from portal.regions.scoped import RegionScoped, within


class ProjectQuerySet(models.QuerySet["Project"]):
    """Projects by who may see them."""

    def visible_to(self, actor: Actor) -> "ProjectQuerySet":
        """Supervisors, auditors and viewers see all of their region; an office what its work has to do with there."""
        if actor.post is None:
            return self.none()
        here = within(*actor.scope)
        if actor.reads_whole_region or actor.holds(Role.VIEWER):
            return self.filter(here)
        return self.filter(here, kind__in=[declared.code for declared in types_of(actor.post)])

    def published(self) -> "ProjectQuerySet":
        """Those that anybody may see."""
        return self.filter(published_on__isnull=False)


class Project(RegionScoped):
    """One piece of works on its way. `stage` is empty once the way has been walked to its end."""

    number = models.CharField("项目编号", max_length=24, unique=True, editable=False)
    former_number = models.CharField("原编号", max_length=60, blank=True)  # of an old record, as it was
    kind = models.CharField("项目类型", max_length=60)
    policy = models.CharField("政策应用", max_length=60)
    name = models.CharField("项目名称", max_length=120)
    region_name = models.CharField("所在地", max_length=80)  # as it was called on the day of its registration
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name="主管机构")
    state = models.CharField("状态", max_length=12, choices=State.choices, default=State.ONGOING)
    stage = models.CharField("环节", max_length=40, blank=True)
    stage_since_on = models.DateField("进入环节日期")
    stage_due_on = models.DateField("环节时限", null=True)  # none where the stage has no term, or the record is old
    percent = models.PositiveSmallIntegerField("进度", default=0)
    planned_start_on = models.DateField("计划开始日期", null=True)
    planned_end_on = models.DateField("计划完成日期", null=True)
    actual_start_on = models.DateField("实际开始日期", null=True)
    actual_end_on = models.DateField("实际完成日期", null=True)
    place = models.JSONField("位置", null=True)  # GeoJSON geometry, checked by places.check_place
    longitude = models.DecimalField("经度", max_digits=9, decimal_places=6, null=True)  # of its middle
    latitude = models.DecimalField("纬度", max_digits=9, decimal_places=6, null=True)
    is_migrated = models.BooleanField("是否历史导入", default=False)
    published_on = models.DateField("公开日期", null=True)
    version = models.PositiveIntegerField("版本", default=0)
    created_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", verbose_name="登记人")
    created_at = models.DateTimeField("登记时间")

    objects = ProjectQuerySet.as_manager()

    class Meta:
        verbose_name = "项目"
        verbose_name_plural = "项目"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="project_known_state"),
            models.CheckConstraint(condition=Q(percent__range=(0, 100)), name="project_percent"),
            models.CheckConstraint(
                condition=Q(planned_start_on__isnull=True)
                | Q(planned_end_on__isnull=True)
                | Q(planned_end_on__gte=F("planned_start_on")),
                name="project_planned_dates",
            ),
            models.CheckConstraint(
                condition=Q(actual_start_on__isnull=True)
                | Q(actual_end_on__isnull=True)
                | Q(actual_end_on__gte=F("actual_start_on")),
                name="project_actual_dates",
            ),
            models.CheckConstraint(
                condition=Q(state=State.ONGOING, stage__gt="")
                | Q(state=State.TERMINATED)
                | Q(state=State.COMPLETED, stage="", actual_end_on__isnull=False),
                name="project_stage_fits_state",
            ),
            models.CheckConstraint(
                condition=Q(is_migrated=False) | Q(stage_due_on__isnull=True), name="project_migrated_no_term"
            ),
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(longitude__range=(118, Decimal("123.5")), latitude__range=(27, Decimal("31.5"))),
                name="project_place",
            ),
            models.UniqueConstraint(
                fields=["kind", "region_code", "former_number"],
                condition=Q(former_number__gt=""),
                name="project_former_number",
            ),
        ]
        indexes = [
            models.Index(fields=["county_code", "kind", "-id"], name="project_county"),
            models.Index(fields=["city_code", "kind", "-id"], name="project_city"),
            models.Index(fields=["kind", "-id"], name="project_kind"),
            models.Index(
                fields=["stage_due_on", "id"],
                name="project_due",
                condition=Q(state=State.ONGOING, stage_due_on__isnull=False),
            ),
            models.Index(
                fields=["kind", "-published_on", "-id"],
                name="project_published",
                condition=Q(published_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"

    @property
    def type(self) -> ProjectType:
        return project_type(self.kind)

    @property
    def declared_stage(self) -> ProjectStage | None:
        """The stage in which the project stands; None once completed."""
        return self.type.stage(self.stage) if self.stage else None

    @property
    def stage_title(self) -> str:
        stage = self.declared_stage
        return stage.title if stage else "—"

    @property
    def is_ongoing(self) -> bool:
        return self.state == State.ONGOING

    @property
    def reference(self) -> str:
        """How rooms below name this project: in files, papers, messages and the journal."""
        return f"project:{self.number}"


class ProjectMoney(models.Model):
    """The money of a project out of one source, as planned and as paid so far."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="money", verbose_name="项目")
    source = models.CharField("资金来源", max_length=12, choices=Source.choices)
    planned_yuan = models.DecimalField("计划资金（元）", max_digits=16, decimal_places=2)
    paid_yuan = models.DecimalField("已到位资金（元）", max_digits=16, decimal_places=2, default=Decimal(0))
    explanation = models.CharField("超出计划的说明", max_length=300, blank=True)

    class Meta:
        verbose_name = "项目资金"
        verbose_name_plural = "项目资金"
        ordering = ("project_id", "id")
        constraints = [
            models.UniqueConstraint(fields=["project", "source"], name="project_money_once"),
            models.CheckConstraint(condition=Q(planned_yuan__gte=0, paid_yuan__gte=0), name="project_money_positive"),
            models.CheckConstraint(
                condition=Q(paid_yuan__lte=F("planned_yuan")) | Q(explanation__gt=""), name="project_money_explained"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_source_display()} {self.planned_yuan}"


class ProjectEvidence(models.Model):
    """A file in one of a stage's slots. A photo may say where it was taken."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="evidence", verbose_name="项目")
    stage = models.CharField("环节", max_length=40)
    slot = models.CharField("佐证代码", max_length=40)
    file = models.OneToOneField("files.StoredFile", models.PROTECT, related_name="+", verbose_name="文件")
    is_photo = models.BooleanField("是否照片", default=False)
    longitude = models.DecimalField("拍摄经度", max_digits=9, decimal_places=6, null=True)
    latitude = models.DecimalField("拍摄纬度", max_digits=9, decimal_places=6, null=True)
    supplied_by = models.CharField("上传人", max_length=160)
    supplied_at = models.DateTimeField("上传时间")

    class Meta:
        verbose_name = "佐证材料"
        verbose_name_plural = "佐证材料"
        ordering = ("project_id", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(longitude__range=(-180, 180), latitude__range=(-90, 90)),
                name="project_evidence_place",
            ),
        ]

    def __str__(self) -> str:
        return self.slot


class ProjectEvent(models.Model):
    """One line of a project's log, only ever appended."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="events", verbose_name="项目")
    sequence = models.PositiveIntegerField("序号")
    verb = models.CharField("动作", max_length=20, choices=Verb.choices)
    from_stage = models.CharField("原环节", max_length=40, blank=True)
    to_stage = models.CharField("新环节", max_length=40, blank=True)
    at = models.DateTimeField("时间")
    on = models.DateField("业务日期")
    actor_id = models.BigIntegerField("操作人编号", null=True)
    actor = models.CharField("操作人", max_length=160)
    reason = models.TextField("说明", blank=True)
    facts: Any = models.JSONField("要点", default=dict)

    class Meta:
        verbose_name = "项目日志"
        verbose_name_plural = "项目日志"
        ordering = ("project_id", "sequence")
        constraints = [models.UniqueConstraint(fields=["project", "sequence"], name="project_event_once")]

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {self.actor}"


class ProgressReport(models.Model):
    """How far the works had come on a day, as the owner reported it."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="reports", verbose_name="项目")
    on = models.DateField("截至日期")
    text = models.TextField("进展情况")
    percent = models.PositiveSmallIntegerField("进度")
    paid_yuan = models.DecimalField("累计到位资金（元）", max_digits=16, decimal_places=2)
    reported_by = models.CharField("上报人", max_length=160)
    reported_at = models.DateTimeField("上报时间")

    class Meta:
        verbose_name = "进度报告"
        verbose_name_plural = "进度报告"
        ordering = ("project_id", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(percent__range=(0, 100), paid_yuan__gte=0), name="project_report_figures"
            )
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.percent}%"


class ChangeRequest(models.Model):
    """What the owner asks to have changed: what stands now beside what shall stand, until the level above decides."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="changes", verbose_name="项目")
    field = models.CharField("变更内容", max_length=16, choices=Field.choices)
    old: Any = models.JSONField("原内容", null=True)
    new: Any = models.JSONField("新内容", null=True)
    reason = models.TextField("变更理由")
    requested_by = models.CharField("申请人", max_length=160)
    requested_at = models.DateTimeField("申请时间")
    is_agreed = models.BooleanField("是否同意", null=True)
    opinion = models.TextField("批复意见", blank=True)
    decided_by = models.CharField("批复人", max_length=160, blank=True)
    decided_at = models.DateTimeField("批复时间", null=True)

    class Meta:
        verbose_name = "变更申请"
        verbose_name_plural = "变更申请"
        ordering = ("project_id", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["project", "field"], condition=Q(is_agreed__isnull=True), name="project_one_open_change"
            ),
            models.CheckConstraint(
                condition=Q(is_agreed__isnull=True, decided_at__isnull=True)
                | Q(is_agreed__isnull=False, decided_at__isnull=False),
                name="project_change_decided",
            ),
        ]

    def __str__(self) -> str:
        return self.get_field_display()

    @property
    def is_open(self) -> bool:
        return self.is_agreed is None


class ProjectNumber(models.Model):
    """The last number given in a county or city in a year; the row lock makes numbers gapless."""

    region_code = models.CharField("行政区划代码", max_length=6)
    year = models.PositiveSmallIntegerField("年份")
    last = models.PositiveIntegerField("末号")

    class Meta:
        verbose_name = "项目编号"
        verbose_name_plural = "项目编号"
        constraints = [models.UniqueConstraint(fields=["region_code", "year"], name="project_number_series")]

    def __str__(self) -> str:
        return f"{self.region_code} {self.year} {self.last}"
