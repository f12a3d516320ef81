"""What happens to a duty, row by row: progress with evidence, urging, extensions, and who it was given to."""

from django.db import models
from django.db.models import F, Q

from portal.duties.models.duties import MOST_PERCENT, Duty
from portal.files.models import StoredFile
from portal.people.models import Office


class Deed(models.TextChoices):
    """What a line of progress stands for."""

    REPORT = "report", "填报进度"
    CLOSE = "close", "办结"
    REOPEN = "reopen", "重新办理"


class DutyProgress(models.Model):
    """How far a duty was on a day, who said so, and what proves it. Lines are only added."""

    duty = models.ForeignKey(Duty, models.PROTECT, related_name="progress", verbose_name="任务")
    deed = models.CharField("事项", max_length=10, choices=Deed.choices, default=Deed.REPORT)
    on = models.DateField("日期")
    at = models.DateTimeField("时间")
    percent = models.PositiveSmallIntegerField("完成进度（%）")
    text = models.CharField("进展情况", max_length=1000)
    evidence = models.OneToOneField(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="佐证材料"
    )
    by = models.CharField("填报人", max_length=160)

    class Meta:
        verbose_name = "任务进度"
        verbose_name_plural = "任务进度"
        ordering = ("-at", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(percent__lte=MOST_PERCENT), name="duty_progress_percent"),
            models.CheckConstraint(condition=~Q(text=""), name="duty_progress_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.get_deed_display()} {self.percent}%"


class Urge(models.Model):
    """One urging: the how-manieth, by whom, and how many people it reached."""

    duty = models.ForeignKey(Duty, models.PROTECT, related_name="urges", verbose_name="任务")
    number = models.PositiveSmallIntegerField("第几次")
    at = models.DateTimeField("催办时间")
    text = models.CharField("催办内容", max_length=300)
    recipients = models.PositiveSmallIntegerField("通知人数")
    by = models.CharField("催办人", max_length=160)

    class Meta:
        verbose_name = "催办"
        verbose_name_plural = "催办"
        ordering = ("-number",)
        constraints = [
            models.UniqueConstraint(fields=["duty", "number"], name="duty_urge_once"),
            models.CheckConstraint(condition=Q(number__gt=0), name="duty_urge_number"),
        ]

    def __str__(self) -> str:
        return f"第{self.number}次催办"


class Extension(models.Model):
    """A later day asked for with a reason, and what was decided. One at a time waits."""

    duty = models.ForeignKey(Duty, models.PROTECT, related_name="extensions", verbose_name="任务")
    old_due_on = models.DateField("原期限")
    new_due_on = models.DateField("申请延至")
    reason = models.CharField("延期理由", max_length=500)
    asked_by = models.CharField("申请人", max_length=160)
    asked_at = models.DateTimeField("申请时间")
    is_granted = models.BooleanField("是否同意", null=True)
    decision = models.CharField("答复理由", max_length=500, blank=True)
    decided_by = models.CharField("答复人", max_length=160, blank=True)
    decided_at = models.DateTimeField("答复时间", null=True)

    class Meta:
        verbose_name = "延期申请"
        verbose_name_plural = "延期申请"
        ordering = ("-asked_at", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(new_due_on__gt=F("old_due_on")), name="duty_extension_later"),
            models.UniqueConstraint(fields=["duty"], condition=Q(decided_at=None), name="duty_extension_one_waits"),
            models.CheckConstraint(
                condition=Q(decided_at=None, is_granted=None, decision="", decided_by="")
                | (Q(decided_at__isnull=False, is_granted__isnull=False) & ~Q(decided_by="") & ~Q(decision="")),
                name="duty_extension_decided_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.old_due_on} → {self.new_due_on}"

    @property
    def outcome(self) -> str:
        """What became of it."""
        return {None: "待答复", True: "同意延期", False: "不同意延期"}[self.is_granted]


class Assignment(models.Model):
    """A duty passed from one office to another: named by the province, or by a reform."""

    duty = models.ForeignKey(Duty, models.PROTECT, related_name="assignments", verbose_name="任务")
    from_office = models.ForeignKey(Office, models.PROTECT, null=True, related_name="+", verbose_name="原责任单位")
    to_office = models.ForeignKey(Office, models.PROTECT, null=True, related_name="+", verbose_name="现责任单位")
    on = models.DateField("日期")
    reason = models.CharField("理由", max_length=300)
    by = models.CharField("经办人", max_length=160)

    class Meta:
        verbose_name = "责任调整"
        verbose_name_plural = "责任调整"
        ordering = ("-on", "-id")
        constraints = [
            models.CheckConstraint(
                condition=Q(from_office__isnull=False) | Q(to_office__isnull=False), name="duty_assignment_names_office"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_office or '—'} → {self.to_office or '—'}"
