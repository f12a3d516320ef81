"""A case and what hangs on it. History is only appended: the database refuses to change events and snapshots."""

import secrets
import uuid
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from portal.cases.declarations import CaseType
from portal.cases.registry import case_type
from portal.cases.states import ENDED, Outcome, StageState, State, Verb
from portal.catalog.declarations import AUDIENCE_NAMES, Audience, Item
from portal.catalog.models import ServiceItem
from portal.people.actors import Actor
from portal.people.models import Office, Organisation, Post
from portal.people.roles import Role
from portal.regions.scoped import RegionScoped, within

LOOKUP_DIGITS = 6
WORST_OF_GOOD = 3  # of five levels; the two below are bad (国办发〔2019〕51号)
HELD = date.max  # the term of a desk while the clock stands still: never late, last in every worklist


def lookup_code() -> str:
    """A code that lets somebody without an account look his case up, together with its number."""
    return f"{secrets.randbelow(10**LOOKUP_DIGITS):0{LOOKUP_DIGITS}d}"


class CaseQuerySet(models.QuerySet["Case"]):
    """Cases by who may see them."""

    def visible_to(self, actor: Actor) -> "CaseQuerySet":
        """An applicant sees his own, an official what his office has a desk in, a supervisor his region.

        An office sees the desks of those whose business it carries on as its own.
        """
        if actor.post is None:
            return self.filter(self._own(actor)) if actor.user else self.none()
        filed = self.exclude(state=State.DRAFT).filter(within(*actor.scope))
        if actor.reads_whole_region:
            return filed
        mine = CaseStage.objects.filter(case=OuterRef("pk"), office_id__in=actor.offices)
        return filed.filter(Exists(mine))

    def filed_by(self, actor: Actor) -> "CaseQuerySet":
        """The cases that an account files, for itself or as an agent."""
        return self.filter(self._own(actor)) if actor.user else self.none()

    def filled_in_by(self, actor: Actor) -> "CaseQuerySet":
        """The cases whose form an actor fills in: those he files, and those that he began at his counter."""
        if actor.user is None:
            return self.none()
        return self.filter(self._own(actor) | Q(counter_post=actor.post)) if actor.post else self.filed_by(actor)

    @staticmethod
    def _own(actor: Actor) -> Q:
        assert actor.user is not None
        return Q(filer=actor.user) | Q(organisation__in=actor.organisations)


class Case(RegionScoped):
    """One application on its way. `number` is given at filing; before that only `key` names it."""

    key = models.UUIDField("内部编号", default=uuid.uuid4, unique=True, editable=False)
    number = models.CharField("办件编号", max_length=24, unique=True, null=True, editable=False)  # noqa: DJ001 -- none until filed
    lookup = models.CharField("查询码", max_length=LOOKUP_DIGITS, default=lookup_code, editable=False)
    item = models.ForeignKey(ServiceItem, models.PROTECT, related_name="cases", verbose_name="事项")
    title = models.CharField("办件名称", max_length=200, blank=True)
    state = models.CharField("状态", max_length=20, choices=State.choices, default=State.DRAFT)
    version = models.PositiveIntegerField("版本", default=0)

    audience = models.CharField("申请人类型", max_length=12, choices=[(a.value, n) for a, n in AUDIENCE_NAMES.items()])
    applicant_name = models.CharField("申请人", max_length=120)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, verbose_name="申请单位")
    filer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, verbose_name="经办人")
    counter_post = models.ForeignKey(Post, models.PROTECT, null=True, blank=True, verbose_name="代录窗口人员")
    contact_name = models.CharField("联系人", max_length=60, blank=True)
    contact_phone = models.CharField("联系电话", max_length=20, blank=True)

    created_at = models.DateTimeField("建立时间")
    submitted_at = models.DateTimeField("提交时间", null=True)
    accepted_on = models.DateField("受理日期", null=True)
    promised_days = models.PositiveSmallIntegerField("承诺时限（工作日）", null=True)  # as promised when it was filed
    due_on = models.DateField("承诺办结日期", null=True)
    decided_on = models.DateField("决定日期", null=True)
    ended_at = models.DateTimeField("结束时间", null=True)
    has_second_correction = models.BooleanField("是否允许再次补正", default=False)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = "办件"
        verbose_name_plural = "办件"
        constraints = [
            models.CheckConstraint(
                condition=Q(state=State.DRAFT) | Q(number__isnull=False), name="case_filed_has_number"
            ),
            models.CheckConstraint(condition=Q(state__in=State.values), name="case_known_state"),
            models.CheckConstraint(
                condition=Q(state=State.DRAFT) | Q(promised_days__gt=0), name="case_filed_has_promise"
            ),
        ]
        indexes = [
            models.Index(fields=["county_code", "-submitted_at", "-id"], name="case_county"),
            models.Index(fields=["city_code", "-submitted_at", "-id"], name="case_city"),
            models.Index(fields=["-submitted_at", "-id"], name="case_newest"),
            models.Index(fields=["filer", "-id"], name="case_filer"),
            models.Index(
                fields=["organisation", "-id"], name="case_organisation", condition=Q(organisation__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number or '草稿'} {self.title}"

    @property
    def declared(self) -> Item:
        return self.item.declared

    @property
    def type(self) -> CaseType:
        return case_type(self.item.code)

    @property
    def reference(self) -> str:
        """How rooms below name this case: in papers, notices, messages and the journal."""
        return f"case:{self.number or self.key}"

    @property
    def is_ended(self) -> bool:
        return self.state in ENDED

    @property
    def is_editable(self) -> bool:
        """Whether the form may still be filled in: before filing, and while a correction is awaited."""
        return self.state in {State.DRAFT, State.AWAITING_CORRECTION}

    @property
    def is_for_organisation(self) -> bool:
        return self.audience == Audience.ORGANISATION


class CaseDraft(models.Model):
    """What an applicant has typed so far, word for word, so that nothing is lost before it is valid."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="draft", verbose_name="办件")
    answers = models.JSONField("已填内容", default=dict)
    topics_done = models.JSONField("已完成页", default=list)
    editors = models.JSONField("各页最后的填写窗口", default=dict)
    saved_at = models.DateTimeField("保存时间")

    class Meta:
        verbose_name = "申请草稿"
        verbose_name_plural = "申请草稿"

    def __str__(self) -> str:
        return f"草稿 {self.case_id}"


class CaseEvent(models.Model):
    """One line of a case's history, only ever appended. `on` is the business date, which the clock reads."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="events", verbose_name="办件")
    sequence = models.PositiveIntegerField("序号")
    verb = models.CharField("动作", max_length=24, choices=Verb.choices)
    from_state = models.CharField("原状态", max_length=20, choices=State.choices)
    to_state = models.CharField("新状态", max_length=20, choices=State.choices)
    at = models.DateTimeField("时间")
    on = models.DateField("业务日期")
    actor_id = models.BigIntegerField("操作人编号", null=True)
    actor = models.CharField("操作人", max_length=160)
    citation = models.CharField("依据", max_length=120)
    reason = models.TextField("说明", blank=True)
    facts = models.JSONField("要点", default=dict)

    class Meta:
        verbose_name = "办件经过"
        verbose_name_plural = "办件经过"
        ordering = ("case_id", "sequence")
        constraints = [models.UniqueConstraint(fields=["case", "sequence"], name="case_event_once")]

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {self.actor}"


class CaseSnapshot(models.Model):
    """What was filed, as filed, with the rule's trace and the figures in force; never changed, never with identity."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="snapshots", verbose_name="办件")
    sequence = models.PositiveSmallIntegerField("版次")
    taken_at = models.DateTimeField("固定时间")
    record = models.JSONField("申报内容")
    materials = models.JSONField("材料清单", default=list)
    answer = models.JSONField("规则结果", null=True)

    class Meta:
        verbose_name = "申报快照"
        verbose_name_plural = "申报快照"
        ordering = ("case_id", "sequence")
        constraints = [models.UniqueConstraint(fields=["case", "sequence"], name="case_snapshot_once")]

    def __str__(self) -> str:
        return f"第{self.sequence}版"


class CaseStageQuerySet(models.QuerySet["CaseStage"]):
    """Desks by who may see them."""

    def visible_to(self, actor: Actor) -> "CaseStageQuerySet":
        """The desks of one's own office and role; for supervisors and auditors those of the whole region."""
        if actor.post is None:
            return self.none()
        if actor.reads_whole_region:
            return self.filter(within(*actor.scope))
        return self.filter(office_id__in=actor.offices, role=actor.post.role)


class CaseStage(RegionScoped):
    """One desk's piece of work on a case. Worklists read this table; every desk's row exists from the filing on."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="stages", verbose_name="办件")
    item = models.ForeignKey(ServiceItem, models.PROTECT, related_name="+", verbose_name="事项")
    position = models.PositiveSmallIntegerField("次序")
    code = models.CharField("环节代码", max_length=40)
    title = models.CharField("环节", max_length=60)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name="办理机构")
    role = models.CharField("岗位", max_length=20, choices=[(role.value, role.value) for role in Role])
    state = models.CharField("状态", max_length=10, choices=StageState.choices, default=StageState.WAITING)
    opened_on = models.DateField("到达日期", null=True)
    due_on = models.DateField("环节时限", null=True)
    closed_at = models.DateTimeField("办理时间", null=True)
    closed_by = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", verbose_name="办理人")
    is_agreed = models.BooleanField("是否同意", null=True)
    opinion = models.TextField("意见", blank=True)

    objects = CaseStageQuerySet.as_manager()

    class Meta:
        verbose_name = "办理环节"
        verbose_name_plural = "办理环节"
        ordering = ("case_id", "position")
        constraints = [
            models.UniqueConstraint(fields=["case", "code"], name="case_stage_once"),
            models.CheckConstraint(
                condition=~Q(state=StageState.OPEN) | Q(opened_on__isnull=False, due_on__isnull=False),
                name="open_stage_has_term",
            ),
        ]
        indexes = [
            models.Index(
                fields=["office", "role", "due_on", "id"], name="stage_to_do", condition=Q(state=StageState.OPEN)
            ),
            models.Index(
                fields=["office", "role", "-closed_at", "-id"], name="stage_done", condition=Q(state=StageState.DONE)
            ),
            models.Index(
                fields=["county_code", "due_on", "id"], name="stage_overdue", condition=Q(state=StageState.OPEN)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.office}"

    @property
    def is_open(self) -> bool:
        return self.state == StageState.OPEN

    @property
    def is_held(self) -> bool:
        """Whether the clock stands still for this desk."""
        return self.due_on == HELD

    @property
    def is_done(self) -> bool:
        return self.state == StageState.DONE


class CaseMaterial(models.Model):
    """A file in one of the item's slots. A replaced file stays until the case is filed, then everything is kept."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="materials", verbose_name="办件")
    slot = models.CharField("材料代码", max_length=40)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+", verbose_name="文件")
    trust = models.CharField("可信等级", max_length=1, default="C")  # 国办函〔2016〕108号: A issued … D self-declared
    supplied_at = models.DateTimeField("提交时间")
    is_current = models.BooleanField("是否当前", default=True)

    class Meta:
        verbose_name = "申请材料"
        verbose_name_plural = "申请材料"
        ordering = ("case_id", "slot", "id")

    def __str__(self) -> str:
        return self.slot


class Correction(models.Model):
    """The one list of everything that is missing (行政许可法 art. 32(4)), and whether it was supplied."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="corrections", verbose_name="办件")
    asked_on = models.DateField("告知日期")
    due_on = models.DateField("补正期限")
    points = models.JSONField("补正内容")  # [{"target": material or topic code, "text": what is missing}]
    is_fault_of_office = models.BooleanField("是否因经办机构遗漏", default=False)
    corrected_at = models.DateTimeField("补正时间", null=True)

    class Meta:
        verbose_name = "补正"
        verbose_name_plural = "补正"
        ordering = ("case_id", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(corrected_at__isnull=True), name="one_open_correction"
            ),
            models.UniqueConstraint(
                fields=["case"], condition=Q(is_fault_of_office=False), name="correction_asked_once"
            ),
        ]

    def __str__(self) -> str:
        return f"补正 {self.asked_on}"


class SpecialProcedure(models.Model):
    """A time that does not count (行政许可法 art. 45), begun by a written notice to the applicant."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="procedures", verbose_name="办件")
    code = models.CharField("程序代码", max_length=40)
    title = models.CharField("程序名称", max_length=60)
    began_on = models.DateField("开始日期")
    expected_days = models.PositiveSmallIntegerField("所需工作日")
    ended_on = models.DateField("结束日期", null=True)

    class Meta:
        verbose_name = "特别程序"
        verbose_name_plural = "特别程序"
        ordering = ("case_id", "id")
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_on__isnull=True), name="one_open_procedure"),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("began_on")), name="procedure_dates"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Decision(models.Model):
    """The decision on a case, once. What it grants in money is a figure with its own trace in the snapshot."""

    case = models.OneToOneField(Case, models.PROTECT, related_name="decision", verbose_name="办件")
    outcome = models.CharField("结论", max_length=10, choices=Outcome.choices)
    decided_on = models.DateField("决定日期")
    decided_by = models.ForeignKey(Post, models.PROTECT, related_name="+", verbose_name="决定人")
    reason = models.TextField("理由")
    amount_yuan = models.DecimalField("金额（元）", max_digits=16, decimal_places=2, null=True)
    answer = models.JSONField("规则结果", null=True)
    paper_id = models.BigIntegerField("决定书", null=True)
    notice_id = models.BigIntegerField("公示", null=True)
    effective_on = models.DateField("生效日期", null=True)
    revoked_on = models.DateField("撤销日期", null=True)

    class Meta:
        verbose_name = "决定"
        verbose_name_plural = "决定"
        constraints = [
            models.CheckConstraint(
                condition=Q(amount_yuan__isnull=True) | Q(amount_yuan__gte=0), name="decision_amount"
            ),
        ]

    def __str__(self) -> str:
        return self.get_outcome_display()

    @property
    def is_grant(self) -> bool:
        return self.outcome == Outcome.GRANT


class RatingQuerySet(models.QuerySet["Rating"]):
    """Ratings by who may see them and by what they ask for."""

    def visible_to(self, actor: Actor) -> "RatingQuerySet":
        """Those of a supervisor's or auditor's region; nobody who handled the case sees who rated it."""
        if not actor.reads_whole_region:
            return self.none()
        return self.filter(case__in=Case.objects.visible_to(actor))

    def bad(self) -> "RatingQuerySet":
        """The two lower levels, which are followed up."""
        return self.filter(level__lte=WORST_OF_GOOD - 1)


class Rating(models.Model):
    """One rating per case (GB/T 39734—2020): five levels; the two lowest are followed up."""

    case = models.OneToOneField(Case, models.PROTECT, related_name="rating", verbose_name="办件")
    level = models.PositiveSmallIntegerField(
        "评价", choices=[(5, "非常满意"), (4, "满意"), (3, "基本满意"), (2, "不满意"), (1, "非常不满意")]
    )
    text = models.CharField("评价说明", max_length=500, blank=True)
    rated_at = models.DateTimeField("评价时间")
    rectify_by = models.DateField("整改期限", null=True)
    rectification = models.TextField("整改情况", blank=True)
    rectified_at = models.DateTimeField("整改时间", null=True)

    objects = RatingQuerySet.as_manager()

    class Meta:
        verbose_name = "好差评"
        verbose_name_plural = "好差评"
        constraints = [models.CheckConstraint(condition=Q(level__range=(1, 5)), name="rating_five_levels")]

    def __str__(self) -> str:
        return self.get_level_display()

    @property
    def is_bad(self) -> bool:
        return self.level < WORST_OF_GOOD


class CaseNumber(models.Model):
    """The last number given in a county on a day; the row lock makes numbers gapless within the day."""

    region_code = models.CharField("行政区划代码", max_length=12)
    on = models.DateField("日期")
    last = models.PositiveIntegerField("末号")

    class Meta:
        verbose_name = "办件编号"
        verbose_name_plural = "办件编号"
        constraints = [models.UniqueConstraint(fields=["region_code", "on"], name="case_number_series")]

    def __str__(self) -> str:
        return f"{self.region_code} {self.on} {self.last}"
