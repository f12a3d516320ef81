"""An import from the upload to its end: whose it is, what was found, what was written. And how far it is."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from portal.exchange.declarations import Resource
from portal.exchange.registry import resource
from portal.exchange.report import Given
from portal.files.models import StoredFile
from portal.people.actors import Actor
from portal.people.models import Office, Post
from portal.regions.scoped import RegionScoped


class State(models.TextChoices):
    """Where an import stands. Only in `done` has anything been written."""

    CHECKING = "checking", "核对中"
    REFUSED = "refused", "有错误"
    READY = "ready", "待确认"
    WRITING = "writing", "导入中"
    FAILED = "failed", "未完成"
    DONE = "done", "已导入"
    CANCELLED = "cancelled", "已取消"


UNDER_WAY = (State.CHECKING, State.WRITING)
UNCONFIRMED = (State.REFUSED, State.READY, State.FAILED, State.CANCELLED)  # nothing was or is about to be written


class ImportRunQuerySet(models.QuerySet["ImportRun"]):
    """Imports by who may see them."""

    def visible_to(self, actor: Actor) -> "ImportRunQuerySet":
        """One's own, made in the office of the present post."""
        if actor.post is None:
            return self.none()
        return self.filter(user_id=actor.user_id, office_id=actor.post.office_id)

    def in_short(self) -> "ImportRunQuerySet":
        """Without what only the page of one import shows, which may be long."""
        return self.defer("bad_cells", "new_rows", "changes", "remarks", "seen")


class ImportRun(RegionScoped):
    """One sheet. `bad_cells`, `new_rows` and `changes` are the first ones; the counts are whole.

    `refusal` is of the whole file; `seen` are the versions of what the sheet was compared with when it was checked.
    """

    resource_code = models.CharField("表格代码", max_length=60)
    resource_name = models.CharField("表格", max_length=80)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", verbose_name="文件")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="导入人")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name="机构")
    post = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", verbose_name="岗位")
    by = models.CharField("经办", max_length=160)
    region_codes = models.JSONField("可导入的行政区划代码", default=list)
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.CHECKING)
    rows = models.PositiveIntegerField("行数", default=0)
    new_count = models.PositiveIntegerField("新增行数", default=0)
    changed_count = models.PositiveIntegerField("更新行数", default=0)
    same_count = models.PositiveIntegerField("不变行数", default=0)
    bad_count = models.PositiveIntegerField("错误单元格数", default=0)
    bad_cells = models.JSONField("错误单元格", default=list)
    new_rows = models.JSONField("新增内容", default=list)
    changes = models.JSONField("更新内容", default=list)
    remarks = models.JSONField("导入后须处理的事项", default=list)
    seen = models.JSONField("核对时的版本", default=dict)
    refusal = models.JSONField("不能读取的原因", default=dict)
    created_at = models.DateTimeField("上传时间")
    confirmed_at = models.DateTimeField("确认时间", null=True)
    done_at = models.DateTimeField("完成时间", null=True)

    objects = ImportRunQuerySet.as_manager()

    class Meta:
        verbose_name = "表格导入"
        verbose_name_plural = "表格导入"
        indexes = [models.Index(fields=["user", "office", "-created_at", "-id"], name="import_of_user")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=State.DONE, done_at__isnull=False) | (~Q(state=State.DONE) & Q(done_at__isnull=True)),
                name="import_done_when",
            ),
            models.CheckConstraint(condition=~Q(state=State.DONE) | Q(bad_count=0), name="import_all_or_nothing"),
        ]

    def __str__(self) -> str:
        return f"{self.resource_name} {self.file}"

    @property
    def resource(self) -> Resource:
        """The declaration. Raises LookupError for a policy that is switched off."""
        return resource(self.resource_code)

    @property
    def is_under_way(self) -> bool:
        return self.state in UNDER_WAY

    def given(self, at: Any, on: Any) -> Given:
        """What the way of the sheet is told of its importer."""
        return Given(
            region_codes=tuple(self.region_codes), on=on, at=at, user_id=self.user_id, by=self.by, post_id=self.post_id,
            seen=self.seen,
        )  # fmt: skip


class ImportProgress(models.Model):
    """How many rows have been read. A row of its own: the import's is locked while it is written."""

    run = models.OneToOneField(
        ImportRun, models.CASCADE, primary_key=True, related_name="progress", verbose_name="表格导入"
    )  # fmt: skip
    rows_done = models.PositiveIntegerField("已读取行数", default=0)
    rows_total = models.PositiveIntegerField("总行数", default=0)

    class Meta:
        verbose_name = "导入进度"
        verbose_name_plural = "导入进度"

    def __str__(self) -> str:
        return f"{self.rows_done} / {self.rows_total}"
